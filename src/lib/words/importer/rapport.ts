import type { ImportResult, Problem } from '$lib/importers/types';
import type { Column } from '../table';
import { combien } from './combien';
import { ORDRE, SEVERITES } from './mots';

/** Problems of one severity and one kind, in the order of the file. */
export interface Groupe {
  severite: Problem['severite'];
  genre: string;
  problemes: Problem[];
}

/** Problems by severity, the gravest first, then by kind in the order where each first occurs. */
export function groupes(problemes: readonly Problem[]): Groupe[] {
  return ORDRE.flatMap((severite) => {
    const siens = problemes.filter((p) => p.severite === severite);
    return [...new Set(siens.map((p) => p.genre))].map((genre) => ({
      severite,
      genre,
      problemes: siens.filter((p) => p.genre === genre)
    }));
  });
}

/** Where a problem stands: `feuille « Jalons », C12`, `ligne 4, colonne LIT_MCO`; empty for the whole file. */
export function lieu({ feuille, cellule, ligne, colonne }: Problem): string {
  return [
    feuille && `feuille «\u00a0${feuille}\u00a0»`,
    cellule,
    !cellule && ligne !== undefined && `ligne ${ligne}`,
    colonne && `colonne ${colonne}`
  ]
    .filter(Boolean)
    .join(', ');
}

/** The problems of a file on the screen; in the report each place is in a column of its own. */
export const COLONNES_DES_PROBLEMES: readonly Column<Problem>[] = [
  {
    key: 'lieu',
    title: 'Où',
    cell: (probleme) => lieu(probleme) || 'fichier entier',
    file: {
      Fichier: ({ fichier }) => fichier,
      Gravité: ({ severite }) => SEVERITES[severite].mot,
      Genre: ({ genre }) => genre,
      Feuille: ({ feuille }) => feuille ?? null,
      Cellule: ({ cellule }) => cellule ?? null,
      Ligne: ({ ligne }) => ligne ?? null,
      Colonne: ({ colonne }) => colonne ?? null
    }
  },
  {
    key: 'valeur',
    title: 'Valeur lue',
    cell: ({ valeur }) => valeur ?? '—',
    file: { 'Valeur lue': ({ valeur }) => valeur ?? null }
  },
  { key: 'probleme', title: 'Problème', cell: ({ message }) => message },
  {
    key: 'attendu',
    title: 'Attendu',
    cell: ({ attendu }) => attendu ?? '—',
    file: { Attendu: ({ attendu }) => attendu ?? null }
  },
  { key: 'suite', title: 'Suite', cell: ({ suite }) => suite }
];

/** Of problems that the screen does not show. */
export const autresProblemes = (n: number): string => `et ${combien(n, 'autre')}, que le rapport en CSV donne tous.`;

/** Whether a copy of a workbook can show its faults: one that could not be opened has no cell to colour. */
export function annotable({ importeur, problems }: ImportResult): boolean {
  return (
    importeur === 'contrat' &&
    problems.some(({ severite }) => severite !== 'information') &&
    !problems.some(({ genre }) => genre === 'classeur illisible')
  );
}

/** What came of a file, in one sentence. */
export function bilan({ statut, lues, gardees, ecarts, problems }: ImportResult): string {
  const comptes = ORDRE.flatMap((severite) => {
    const n = problems.filter((p) => p.severite === severite).length;
    const { un, plusieurs } = SEVERITES[severite];
    return n === 0 ? [] : [combien(n, un, plusieurs)];
  });
  const suite = comptes.length === 0 ? 'aucun problème' : comptes.join(', ');
  const lignes = [
    combien(lues, 'ligne lue', 'lignes lues'),
    combien(gardees, 'utilisée'),
    ...sorties(ecarts, 'ecartee', 'écartée'),
    ...sorties(ecarts, 'refusee', 'refusée')
  ].join(', ');
  return statut === 'refuse' ? `Rien n’est repris de ce fichier\u00a0: ${suite}.` : `${lignes}\u00a0; ${suite}.`;
}

/** `12 écartées (10 site en double, 2 …)`; nothing when there is none. */
function sorties(ecarts: ImportResult['ecarts'], sort: ImportResult['ecarts'][number]['sort'], mot: string): string[] {
  const siens = ecarts.filter((ecart) => ecart.sort === sort);
  if (siens.length === 0) return [];
  const total = siens.reduce((somme, { nombre }) => somme + nombre, 0);
  const raisons = siens.map(({ raison, nombre }) => (siens.length > 1 ? combien(nombre, raison, raison) : raison));
  return [`${combien(total, mot)} (${raisons.join('\u00a0; ')})`];
}
