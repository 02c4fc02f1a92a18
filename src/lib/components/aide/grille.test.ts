import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GRILLE, PAGES_VERIFIEES, taux } from './grille';

it('la déclaration d’accessibilité liste les pages que les essais automatiques parcourent, toutes et elles seules', () => {
  const essais = readFileSync('tests/e2e/pages.ts', 'utf8');
  const noms = [...essais.matchAll(/^ {2}'([^']+)':/gmu)].map(([, nom]) => nom);
  expect(PAGES_VERIFIEES).toEqual(noms);
});

it('ce qui n’a pas pu être vérifié ne compte pas comme conforme\u00a0: 42 critères sur 62, soit 67\u00a0%', () => {
  expect(GRILLE.nonConformes).toHaveLength(12);
  expect(taux(GRILLE)).toBe(67);
});
