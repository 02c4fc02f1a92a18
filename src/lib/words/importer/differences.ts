import type { Cell } from '$lib/engine/database';
import { tables, type TableName } from '$lib/schema/tables';
import type { Column } from '../table';
import { combien } from './combien';
import { nomDeColonne, nomDeTable, valeurLue } from './mots';

/** Between what a value was and what it becomes, for who does not see the arrow. */
export const DEVIENT = 'devient';

/** What an import does to a row, and how it is told. */
export const GENRES = [
  { genre: 'retiree', titre: 'Retirées', un: 'retirée' },
  { genre: 'changee', titre: 'Changées', un: 'changée' },
  { genre: 'ajoutee', titre: 'Ajoutées', un: 'ajoutée' }
] as const;

type Genre = (typeof GENRES)[number]['genre'];

interface Ligne {
  genre: Genre;
  /** Values of the key, in its order. */
  cle: readonly Cell[];
  champs: readonly { colonne: string; avant: Cell; apres: Cell }[];
}

/** One column of a row in words: its name, what it was and what it becomes; one of the two alone of a row that comes or goes. */
export function champsEnMots(table: TableName, { genre, champs }: Ligne) {
  return champs.map(({ colonne, avant, apres }) => ({
    colonne: nomDeColonne(table, colonne),
    avant: valeurLue(table, colonne, genre === 'ajoutee' ? apres : avant),
    apres: genre === 'changee' ? valeurLue(table, colonne, apres) : null
  }));
}

/** The key of a table, a column each, then what changes. */
export function colonnesDesDifferences(table: TableName, genre: Genre): Column<Ligne>[] {
  const cle: readonly string[] = tables[table].cle;
  return [
    ...cle.map((colonne, i) => ({
      key: colonne,
      title: nomDeColonne(table, colonne),
      cell: (ligne: Ligne) => valeurLue(table, colonne, ligne.cle[i] ?? null)
    })),
    {
      key: 'champs',
      title: genre === 'changee' ? 'Ce qui change' : 'Contenu',
      cell: (ligne) =>
        champsEnMots(table, ligne)
          .map(({ colonne, avant, apres }) => `${colonne}\u00a0: ${avant}${apres === null ? '' : ` → ${apres}`}`)
          .join('\u00a0; ')
    }
  ];
}

/** « Jalons, lignes changées », for who hears the table out of its place. */
export const nomDesDifferences = (table: TableName, titre: string): string =>
  `${nomDeTable(table)}, lignes ${titre.toLowerCase()}`;

/** « 2 retirées, 1 changée, 40 inchangées » ; what there is none of is not said. */
export function comptesDesDifferences(difference: { lignes: readonly Ligne[]; inchangees: number }): string {
  const comptes = GENRES.map(({ genre, un }) => ({ un, n: difference.lignes.filter((l) => l.genre === genre).length }));
  return [...comptes, { un: 'inchangée', n: difference.inchangees }]
    .filter(({ n }) => n > 0)
    .map(({ un, n }) => combien(n, un))
    .join(', ');
}
