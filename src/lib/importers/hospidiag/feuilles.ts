import { cleDeTexte } from '$lib/schema/classeur-texte';
import type { FeuilleLue } from '../lecture/classeur';
import type { Constat } from '../nature';
import type { Problem } from '../types';

const ETABLISSEMENT = 'Etablissement';
const LITS = 'Lits et Places';
const ACTIVITE = 'Activité Globale';
/** The sheets without which nothing is read, by the columns that make them known. */
const INDISPENSABLES: readonly { nom: string; colonnes: readonly string[] }[] = [
  { nom: ETABLISSEMENT, colonnes: ['FINESS', 'CAT'] },
  { nom: ACTIVITE, colonnes: ['FINESS', 'CI_A1'] }
];
/** Columns that no workbook of another producer has together. */
const SIGNATURES = [
  ['CODE_HOSPIDIAG', 'INDIC'],
  ['FINESS', 'TAILLE_MCO'],
  ['FINESS', 'CI_A1']
];
/** Counts of beds and places. */
const DES_LITS = /^CI_AC\d/i;

function aLesColonnes({ lignes }: FeuilleLue, colonnes: readonly string[]): boolean {
  const noms = new Set((lignes[0]?.cellules ?? []).map((nom) => nom.toUpperCase()));
  return colonnes.every((nom) => noms.has(nom));
}

/** What a workbook of Hospi Diag is that lacks a sheet which it cannot be read without; null when it is another one. */
export function classeurIncomplet(feuilles: readonly FeuilleLue[]): Constat | null {
  if (!SIGNATURES.some((colonnes) => feuilles.some((feuille) => aLesColonnes(feuille, colonnes)))) return null;
  const manquent = INDISPENSABLES.filter(({ colonnes }) => !feuilles.some((f) => aLesColonnes(f, colonnes)));
  if (manquent.length === 0) return null;
  const dites = manquent.map(({ nom, colonnes }) => {
    const vide = feuilles.some((feuille) => cleDeTexte(feuille.nom) === cleDeTexte(nom));
    return vide
      ? `dont la feuille «\u00a0${nom}\u00a0» n’a pas ${colonnes.join(' et ')} à sa première ligne`
      : `sans sa feuille «\u00a0${nom}\u00a0»`;
  });
  return {
    nom: `un classeur Hospi Diag ${dites.join(', et ')}`,
    suite: 'Fichier refusé. Donnez le classeur entier, tel que son producteur le publie.',
    refuse: true
  };
}

/** Says that the sheet of beds is missing, when an indicator asked for a column of it. */
export function problemeDesLits(
  feuilles: readonly FeuilleLue[],
  fichier: string,
  problems: readonly Problem[]
): Problem[] {
  if (feuilles.some((feuille) => aLesColonnes(feuille, ['FINESS', 'INDICATEUR', 'VALEUR']))) return [];
  const colonnes = problems.flatMap(({ genre, colonne }) =>
    genre === 'colonne absente' && colonne !== undefined && DES_LITS.test(colonne) ? [colonne] : []
  );
  if (colonnes.length === 0) return [];
  return [
    {
      severite: 'avertissement',
      ...{ fichier, feuille: LITS, genre: 'feuille absente' },
      message: `Le classeur n’a pas sa feuille «\u00a0${LITS}\u00a0», qui donne ${[...new Set(colonnes)].join(', ')}.`,
      attendu: 'le classeur entier, tel que son producteur le publie',
      suite: 'Ce qui en dépend n’est pas calculé.'
    }
  ];
}
