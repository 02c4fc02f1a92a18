import { expect, it } from 'vitest';
import { horsContratA, type ContratDUnMembre } from './hors-contrat';

const AU = '2026-09-30';
const court: ContratDUnMembre = { type: 'contrat_performance', etat: 'en_cours', suivi: true, sortie: null };
const causeDe = (...contrats: ContratDUnMembre[]) => horsContratA(contrats, AU)?.cause ?? null;

it('un établissement d’un contrat qui court, suspendu ou non, est examiné, même si un autre de ses contrats est fini', () => {
  expect(causeDe(court)).toBeNull();
  expect(causeDe({ ...court, etat: 'suspendu' })).toBeNull();
  expect(causeDe({ ...court, etat: 'clos' }, court)).toBeNull();
  // Le dernier jour dans le périmètre y est encore.
  expect(causeDe({ ...court, sortie: AU })).toBeNull();
});

it.each<[string, Partial<ContratDUnMembre>, string]>([
  ['en projet', { etat: 'projet' }, 'a_signer'],
  ['soumis', { etat: 'soumis' }, 'a_signer'],
  ['clos', { etat: 'clos' }, 'fini'],
  ['au terme échu', { etat: 'terme_echu' }, 'fini'],
  ['rejeté', { etat: 'rejete' }, 'rejete'],
  ['d’état inconnu', { etat: 'inconnu' }, 'etat_inconnu'],
  ['qui court sans action suivie', { suivi: false }, 'sans_actions'],
  ['dont il est sorti la veille', { sortie: '2026-09-29' }, 'sorti'],
  ['de territoire, qui ne porte sur aucun compte', { type: 'ptsm' }, 'sans_comptes']
])('un établissement du seul contrat %s n’est pas examiné', (_, contrat, cause) => {
  expect(causeDe({ ...court, ...contrat })).toBe(cause);
});

it('un établissement d’aucun contrat n’est pas examiné ; de deux contrats, celui qui peut encore courir dit pourquoi', () => {
  expect(horsContratA([], AU)).toEqual({ cause: 'sans_contrat', contrat: null });
  const projet = { ...court, etat: 'projet' };
  expect(horsContratA([{ ...court, etat: 'clos' }, projet], AU)).toEqual({ cause: 'a_signer', contrat: projet });
});
