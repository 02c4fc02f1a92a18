import { expect, it } from 'vitest';
import type { ContratEntete, EvenementDeVie } from '$lib/views/contrat/contrat.types';
import { etatDate } from './etat-date';
import { enCours } from './exemples.fixture';

const fait = (type: string, date: string): EvenementDeVie => ({
  ...{ type, date, dateTexte: date, organisme: null, sens: null, gel: null, texte: '' }
});
const dit = (entete: Partial<ContratEntete>) => {
  const { titre, texte } = etatDate({ ...enCours.entete, etatTexte: null, ...entete });
  return `${titre} : ${texte}`;
};
const signe = [fait('signature', '2023-12-12'), fait('demarrage', '2024-01-01')];

it('dit l’état d’un contrat et son jour', () => {
  expect(dit({ etat: 'en_cours', vie: signe })).toBe('État du contrat : en cours depuis le 1er janvier 2024');
  expect(dit({ etat: 'clos', vie: signe, arret: { le: '2023-06-30', motif: 'fin' } })).toBe(
    'État du contrat : clos le 30 juin 2023'
  );
  // Le terme est venu avant l’abandon : l’abandon a son jour, que le terme ne prend pas ; un terme échu n’a pas celui d’une reprise.
  const terme = { le: '2025-12-31', motif: 'terme' } as const;
  const abandon = [...signe, fait('abandon', '2026-03-12')];
  expect(dit({ etat: 'abandonne', vie: abandon, arret: terme })).toBe('État du contrat : abandonné le 12 mars 2026');
  const repris = [...signe, fait('suspension', '2025-01-07'), fait('reprise', '2025-03-01')];
  expect(dit({ etat: 'terme_echu', vie: repris, arret: terme })).toBe(
    'État du contrat : terme échu le 31 décembre 2025'
  );
  expect(dit({ etat: 'soumis', type: 'plan_redressement', vie: [fait('soumission', '2026-09-08')] })).toBe(
    'État du plan : soumis aux instances depuis le 8 septembre 2026'
  );
});

it('dit d’un contrat suspendu ce qu’en font ses cibles, et d’un contrat repris le jour de sa reprise', () => {
  const vie = [...signe, fait('suspension', '2025-10-07'), fait('avis', '2025-11-01')];
  expect(dit({ etat: 'suspendu', gel: null, vie })).toBe(
    'État du contrat : suspendu depuis le 7 octobre 2025, gel non précisé'
  );
  expect(dit({ etat: 'en_cours', vie: [...vie, fait('reprise', '2026-02-01')] })).toBe(
    'État du contrat : en cours depuis le 1er février 2026'
  );
});

it('le jour d’une reprise n’est pas celui d’un avenant, d’une signature ni d’une soumission', () => {
  const pause = [fait('suspension', '2025-10-07'), fait('reprise', '2026-02-01')];
  expect(dit({ etat: 'avenante', vie: [...signe, fait('avenant', '2025-01-01'), ...pause] })).toBe(
    'État du contrat : avenanté depuis le 1er janvier 2025, repris le 1er février 2026'
  );
  // Un avenant d’après la reprise dit à lui seul depuis quand.
  expect(dit({ etat: 'avenante', vie: [...signe, ...pause, fait('avenant', '2026-05-01')] })).toBe(
    'État du contrat : avenanté depuis le 1er mai 2026'
  );
  const aVenir = { commence: false, debut: '2027-01-01' };
  expect(dit({ etat: 'signe', vie: [fait('signature', '2025-09-15'), ...pause], ...aVenir })).toBe(
    'État du contrat : signé le 15 septembre 2025, repris le 1er février 2026, commence le 1er janvier 2027'
  );
  expect(dit({ etat: 'soumis', vie: [fait('soumission', '2025-09-08'), ...pause] })).toBe(
    'État du contrat : soumis aux instances depuis le 8 septembre 2025, repris le 1er février 2026'
  );
});

it('dit quand commence un contrat signé, et ce qui fut publié quand il le dit autrement', () => {
  const aVenir = { vie: [fait('signature', '2026-09-15')], commence: false, debut: '2027-01-01' };
  expect(dit({ etat: 'signe', ...aVenir })).toBe(
    'État du contrat : signé le 15 septembre 2026, commence le 1er janvier 2027'
  );
  expect(dit({ etat: 'en_cours', vie: [], etatTexte: 'En partie abandonné depuis 2020' })).toBe(
    'État du contrat : en cours (En partie abandonné depuis 2020)'
  );
});
