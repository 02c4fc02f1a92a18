import { CODE_INDICATEUR, FINESS, IDENTIFIANT, NUMERO } from '$lib/schema/motifs';
import type { Column } from '$lib/schema/table';

export type Contenu = string | number | boolean | null;

interface Dit {
  genre: string;
  message: string;
  attendu: string;
}

/** What a cell says to its column, or what is wrong with it; `reserves` are worth saying of a value that is kept. */
export type Lue = { valeur: Contenu; reserves?: readonly Dit[] } | Dit;

export interface Attente {
  colonne: Column;
  /** Allowed values by what may be written; null when any text will do. */
  codes: ReadonlyMap<string, string> | null;
  /** Words of the allowed values, for the message. */
  mots: readonly string[];
  /** Whether the value is a fraction, which may be written in per cent; null when its unit is not known. */
  fraction: boolean | null;
  /** Whether days are counted from 1904 in this workbook. */
  depuis1904: boolean;
}

const FORMES = new Map<RegExp, string>([
  [FINESS, 'un FINESS d’entité juridique\u00a0: 9 caractères, zéro de tête compris'],
  [NUMERO, 'un numéro en majuscules et chiffres, comme 4, 4.2 ou A-12'],
  [IDENTIFIANT, 'un identifiant en minuscules, chiffres et tirets'],
  [CODE_INDICATEUR, 'un code d’indicateur, comme LITS_MCO']
]);
const MOTS_CITES = 12;

/** What a column expects, in a few words. */
export function attenduPar({ colonne, mots, fraction }: Attente): string {
  if (mots.length > 0) {
    const autres = mots.length > MOTS_CITES ? `, … (${mots.length} valeurs, dans la liste de la cellule)` : '';
    return mots.slice(0, MOTS_CITES).join(', ') + autres;
  }
  if (colonne.type === 'date') return 'une date de 1955 à 2099, comme 31/12/2026';
  if (colonne.type === 'booleen') return 'oui ou non';
  if (colonne.type === 'texte') {
    return colonne.motif ? (FORMES.get(colonne.motif) ?? `la forme ${colonne.motif.source}`) : 'un texte';
  }
  const nature =
    colonne.type === 'entier' ? 'un nombre entier' : fraction ? 'un taux avec son signe, comme 8\u00a0%' : 'un nombre';
  const bornes = [
    colonne.min !== undefined && `au moins ${colonne.min}`,
    colonne.max !== undefined && `au plus ${colonne.max}`
  ].filter((borne) => borne !== false);
  return [nature, ...bornes].join(', ');
}

export function refus(genre: string, message: string, attente: Attente): Lue {
  return { genre, message, attendu: attenduPar(attente) };
}

/** A value that is kept, with what is worth saying of it. */
export function reserve(valeur: Contenu, genre: string, message: string, attendu: string): Lue {
  return { valeur, reserves: [{ genre, message, attendu }] };
}
