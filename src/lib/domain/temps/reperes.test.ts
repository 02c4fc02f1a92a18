import { expect, it } from 'vitest';
import {
  effetLoinDuDebut,
  jalonApresLeTerme,
  jalonAvantLeContrat,
  loinDuPremierExercice,
  signatureLoinDuDebut
} from './reperes';

it('un contrat se signe à moins d’un an de son début', () => {
  const jours = ['2026-01-01', '2025-12-31', '2028-01-01', '2028-01-02'];
  expect(jours.map((jour) => signatureLoinDuDebut(jour, '2027-01-01'))).toEqual([false, true, false, true]);
});

it('la version signée prend effet près de la signature ou du début, quand l’un est connu', () => {
  const reperes = ['2023-12-19', '2024-01-01'];
  const effets = ['2014-01-01', '2023-03-18', '2023-03-19', '2024-10-01', '2024-10-02'];
  expect(effets.map((effet) => effetLoinDuDebut(effet, reperes))).toEqual([true, true, false, false, true]);
  expect(effetLoinDuDebut('2014-01-01', [null, null])).toBe(false);
});

it('un contrat ne se signe ni trois ans après sa première cible, ni six ans avant', () => {
  const jours = ['2026-01-01', '2025-12-31', '2018-01-01', '2017-12-31'];
  expect(jours.map((jour) => loinDuPremierExercice(jour, 2023))).toEqual([true, false, false, true]);
});

it('un jalon n’est pas dû avant la signature et le début, ni plus d’un an après le terme', () => {
  expect(jalonAvantLeContrat('2023-12-18', ['2023-12-19', '2024-01-01'])).toBe(true);
  expect(jalonAvantLeContrat('2023-12-19', ['2023-12-19', '2024-01-01'])).toBe(false);
  expect(jalonAvantLeContrat('2023-12-20', [null, null])).toBe(false);
  expect(jalonApresLeTerme('2028-12-31', '2027-12-31')).toBe(false);
  expect(jalonApresLeTerme('2029-01-01', '2027-12-31')).toBe(true);
  expect(jalonApresLeTerme('2052-01-01', null)).toBe(false);
});
