import { expect, it } from 'vitest';
import { verifieNumeros } from './colonnes';
import { verifieSecteur } from './secteur';

const secteur = (valeurs: Record<string, number>) =>
  verifieSecteur(['CI_F1_D', 'CI_F1_O', 'CI_F9_D', 'P1'], (nom) => valeurs[nom] ?? null, { fichier: 'hd2013.csv' });

it('un hôpital public n’a rien dans les colonnes des cliniques : la ligne entière est marquée', () => {
  const { problems, reserves } = secteur({ CI_F1_D: 72_000_000, CI_F1_O: 38_000_000 });
  expect(problems).toMatchObject([{ genre: 'ligne décalée', colonne: 'CI_F1_O', valeur: '38000000' }]);
  expect([...reserves.keys()]).toEqual(['CI_F1_D', 'CI_F1_O', 'CI_F9_D', 'P1']);
});

it('72 000 € de produits dans l’année : les montants sont en milliers', () => {
  const { problems, reserves } = secteur({ CI_F1_D: 72_000, CI_F9_D: 538 });
  expect(problems).toMatchObject([{ genre: 'unité des montants', colonne: 'CI_F1_D' }]);
  expect(reserves.get('CI_F9_D')).toMatch(/^à vérifier\u00a0: 72\u202f000\u00a0€ de produits/u);
  expect(reserves.has('P1')).toBe(false);
  expect(secteur({ CI_F1_D: 6_005_071, CI_F9_D: 538 }).problems).toEqual([]);
});

it('les titres P1 et P2 échangés se voient à leurs numéros', () => {
  const { problems, reserves } = verifieNumeros(['P2', 'P1', 'F1_D', 'F1_O', 'F2_D'], 'hd2013.csv');
  expect(problems).toMatchObject([{ ligne: 1, genre: 'colonnes dans un autre ordre', attendu: 'P1;P2' }]);
  expect([...reserves.keys()]).toEqual(['P2', 'P1']);
  expect(verifieNumeros(['P1', 'P2', 'P12', 'P12_BIS', 'F1_D', 'F1_O', 'F2_D'], 'hd2013.csv').problems).toEqual([]);
});
