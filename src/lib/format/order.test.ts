import { describe, expect, it } from 'vitest';
import { compareFrench, normalise, searching, trie, triSuivant } from './order';

describe('l’ordre français', () => {
  it('range les accents avec leurs lettres et les nombres par leur valeur', () => {
    expect(['Vosges', '2.10', 'Épernay', '2.9', 'Ardennes'].toSorted(compareFrench)).toEqual([
      '2.9',
      '2.10',
      'Ardennes',
      'Épernay',
      'Vosges'
    ]);
  });

  it('met ce qui n’a pas de rang en dernier dans les deux sens, et garde l’ordre des égaux', () => {
    const lignes = [['a', 2] as const, ['b', null] as const, ['c', 1] as const, ['d', 2] as const];
    const ordre = (sens: 'croissant' | 'decroissant') =>
      trie(lignes, { colonne: 'x', sens }, ([, rang]) => rang).map(([nom]) => nom);
    expect(ordre('croissant')).toEqual(['c', 'a', 'd', 'b']);
    expect(ordre('decroissant')).toEqual(['a', 'd', 'c', 'b']);
  });

  it('sans choix, ou d’une colonne sans rang, laisse les lignes comme elles viennent', () => {
    expect(trie([3, 1, 2], null, (n) => n)).toEqual([3, 1, 2]);
    expect(trie([3, 1, 2], { colonne: 'x', sens: 'croissant' }, undefined)).toEqual([3, 1, 2]);
  });

  it('revient à celui du tableau à la troisième pression', () => {
    const un = triSuivant(null, 'x', 'decroissant');
    const deux = triSuivant(un, 'x', 'decroissant');
    expect([un?.sens, deux?.sens, triSuivant(deux, 'x', 'decroissant')]).toEqual(['decroissant', 'croissant', null]);
    expect(triSuivant(un, 'y', 'croissant')).toEqual({ colonne: 'y', sens: 'croissant' });
  });
});

describe('une recherche', () => {
  it('pardonne accents, casse, ligatures, traits d’union et apostrophes, et veut tous les mots', () => {
    expect(normalise('L’Étang-Noir,  CŒUR')).toBe('l etang noir, coeur');
    expect(searching('coeur ETANG')?.('L’Étang-Noir, CŒUR')).toBe(true);
    expect(searching('coeur vosges')?.('L’Étang-Noir, CŒUR')).toBe(false);
  });

  it('vide, ne cherche rien', () => {
    expect(searching('  ')).toBeNull();
  });
});
