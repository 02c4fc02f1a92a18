import { describe, expect, it } from 'vitest';
import type { SerieReponse } from '$lib/views/explorer/question.types';
import { nextSort, sortRows } from '../table-order';
import type { Tri } from '$lib/format/address-field';
import { exempleModele } from '../indicateur/exemples.fixture';
import { colonnesDuBloc, colonnesSql, estColonne } from './colonnes';

function serie(libelle: string, ght: string, valeur: number | null): SerieReponse {
  const qualite = valeur === null ? 'manquant' : 'ok';
  return {
    ...{ entite: libelle, libelle, ght, origines: {}, changements: [] },
    points: [{ annee: 2024, valeur, qualite, statut: 'definitif' }]
  };
}

const series = [serie('Vosges', 'GE-09', 12), serie('Épernay', 'GE-10', null), serie('Ardennes', 'GE-02', -3)];
const columns = colonnesDuBloc({ indicateur: exempleModele().indicateur }, 'ej', [2024], new Map());
const noms = (tri: Tri | null) => sortRows(columns, series, tri).map((s) => s.libelle);
const triSuivant = (tri: Tri | null, colonne: string) =>
  columns.flatMap((c) => (c.key === colonne ? [nextSort(c, tri)] : []))[0];

describe('le tri du tableau', () => {
  it('connaît le nom, le groupe et les années des données, et nulle autre colonne', () => {
    expect(['nom', 'ght', '2024', '2030', 'zzz'].filter((c) => estColonne(c, [2023, 2024]))).toEqual([
      'nom',
      'ght',
      '2024'
    ]);
  });

  it('sans choix, l’ordre de la réponse', () => {
    expect(noms(null)).toEqual(['Vosges', 'Épernay', 'Ardennes']);
  });

  it('par nom, comme au dictionnaire : l’accent ne compte pas', () => {
    expect(noms({ colonne: 'nom', sens: 'croissant' })).toEqual(['Ardennes', 'Épernay', 'Vosges']);
    expect(noms({ colonne: 'ght', sens: 'decroissant' })).toEqual(['Épernay', 'Vosges', 'Ardennes']);
  });

  it('par année, ce qui manque est à la fin dans les deux sens', () => {
    expect(noms({ colonne: '2024', sens: 'decroissant' })).toEqual(['Vosges', 'Ardennes', 'Épernay']);
    expect(noms({ colonne: '2024', sens: 'croissant' })).toEqual(['Ardennes', 'Vosges', 'Épernay']);
  });

  it('un chiffre se trie d’abord du plus grand, un nom de A à Z, le troisième clic revient à l’ordre de la réponse', () => {
    expect(triSuivant(null, '2024')).toEqual({ colonne: '2024', sens: 'decroissant' });
    expect(triSuivant({ colonne: '2024', sens: 'decroissant' }, '2024')).toEqual({
      colonne: '2024',
      sens: 'croissant'
    });
    expect(triSuivant({ colonne: '2024', sens: 'croissant' }, '2024')).toBeNull();
    expect(triSuivant({ colonne: '2024', sens: 'croissant' }, 'nom')).toEqual({ colonne: 'nom', sens: 'croissant' });
  });
});

it('un pourcentage que le lecteur a calculé sort du tableau comme il est entré : 83,2 n’y devient pas 8 320 %', () => {
  const [taux] = colonnesSql([{ name: 'taux (%)', type: 'nombre' }]);
  expect(Object.entries(taux?.file ?? {}).map(([titre, lu]) => [titre, lu([83.2])])).toEqual([['taux %', 83.2]]);
});
