import { expect, it } from 'vitest';
import { absenceDeGains, type GainsATrouver } from './absence';

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
