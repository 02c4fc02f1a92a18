import { expect, it } from 'vitest';
import { absenceDeGains, gainsPossibles, geleAvant, geleEnCours, rienADate, type GainsATrouver } from './absence';

const base: GainsATrouver = {
  signe: true,
  surDesComptes: true,
  lignes: 3,
  attendus: true,
  gel: false,
  exerciceGele: false
};
const absence = (autres: Partial<GainsATrouver>) => absenceDeGains({ ...base, ...autres });

it('sans objet, non renseigné, non précisé, gelé et aucun à date sont cinq choses', () => {
  expect(absence({})).toBeNull();
  expect(absence({ signe: false })).toBe('sans_objet');
  expect(absence({ signe: null })).toBe('non_renseigne');
  expect(absence({ lignes: 0 })).toBe('non_renseigne');
  expect(absence({ gel: null })).toBe('non_precise');
  expect(absence({ gel: true, exerciceGele: true })).toBe('gele');
  expect(absence({ gel: true })).toBeNull();
  expect(absence({ attendus: false })).toBe('aucun');
});

it('un projet territorial de santé mentale n’a pas de gains à renseigner, mais ceux qu’il a se lisent', () => {
  expect(absence({ surDesComptes: false, lignes: 0 })).toBe('sans_objet');
  expect(absence({ surDesComptes: false })).toBeNull();
});

it('un contrat jamais signé est sans objet, même sans ligne', () => {
  expect(absence({ signe: false, lignes: 0, attendus: false })).toBe('sans_objet');
});

it('gelé au 1er janvier, l’exercice n’attend rien\u00a0; gelé le lendemain, il a attendu un jour', () => {
  expect(geleAvant({ le: '2026-01-01', motif: 'gel' }, 2026)).toBe(true);
  expect(geleAvant({ le: '2026-01-02', motif: 'gel' }, 2026)).toBe(false);
  expect(geleAvant({ le: '2025-06-30', motif: 'fin' }, 2026)).toBe(false);
  expect(geleAvant(null, 2026)).toBe(false);
});

it('des gains sans objet ne peuvent exister, et rien n’en est dit\u00a0; non renseignés, la phrase dit de quoi', () => {
  expect([gainsPossibles('sans_objet'), gainsPossibles('non_renseigne'), gainsPossibles(null)]).toEqual([
    ...[false, true, true]
  ]);
});

it('rien n’est à date quand rien n’est attendu ni réalisé\u00a0: un gain attendu et nul en réalisé n’est pas rien', () => {
  expect(rienADate({ attendu: 0, realise: 0 })).toBe(true);
  expect([rienADate({ attendu: 10, realise: 0 }), rienADate({ attendu: 0, realise: -5 })]).toEqual([false, false]);
});

it('un gel du 7 octobre 2025 arrête 2025 en cours, et aucune autre année\u00a0; un gel du 1er janvier n’en arrête aucune', () => {
  const gel = (le: string) => [2024, 2025, 2026].map((annee) => geleEnCours({ le, motif: 'gel' }, annee));
  expect(gel('2025-10-07')).toEqual([false, true, false]);
  expect(gel('2025-01-01')).toEqual([false, false, false]);
  expect(geleEnCours({ le: '2025-10-07', motif: 'abandon' }, 2025)).toBe(false);
  expect(geleEnCours(null, 2025)).toBe(false);
});
