import { expect, it } from 'vitest';
import { majuscule, minuscule } from './casse';

it('la première lettre seule change, accentuée aussi ; un texte vide le reste', () => {
  expect(['état du CHU', '2 lits', ''].map(majuscule)).toEqual(['État du CHU', '2 lits', '']);
  expect(['Équilibre du CRP', 'Tome 2', ''].map(minuscule)).toEqual(['équilibre du CRP', 'tome 2', '']);
});
