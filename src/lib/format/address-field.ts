/** How one choice is written in the address; `lit` gives null for what it cannot read, so that an old link opens. */
export interface Champ<T> {
  lit(texte: string): T | null;
  ecrit(valeur: T): string;
}

/** Free text; an empty text is no choice. */
export const texte: Champ<string> = {
  lit: (ecrite) => (ecrite === '' ? null : ecrite),
  ecrit: (valeur) => valeur
};

/**
 * A code that the address gives, when it is still one of the data's. One that has gone is no choice: an old link to a
 * merged group shows all, never an empty list that reads as « nothing is missing ».
 */
export function encore(code: string | null, codes: readonly string[]): string | null {
  return code !== null && codes.includes(code) ? code : null;
}

/** A whole number, such as a year. */
export const entier: Champ<number> = {
  lit: (ecrite) => (/^-?\d{1,15}$/.test(ecrite) ? Number(ecrite) : null),
  ecrit: (valeur) => String(valeur)
};

/** A day of the calendar, `2026-09-30`. */
export const jour: Champ<string> = {
  lit: (ecrite) => (/^(19|20)\d{2}-\d{2}-\d{2}$/.test(ecrite) && existe(ecrite) ? ecrite : null),
  ecrit: (valeur) => valeur
};

function existe(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** One of a few words. */
export function unDe<const V extends string>(valeurs: readonly V[]): Champ<V> {
  return { lit: (ecrite) => valeurs.find((v) => v === ecrite) ?? null, ecrit: (valeur) => valeur };
}

/** Codes (without comma), in the reader's order; an empty list is no choice. */
export const liste: Champ<readonly string[]> = {
  lit: (ecrite) => {
    const codes = ecrite.split(',').filter((code) => code !== '');
    return codes.length === 0 ? null : codes;
  },
  ecrit: (codes) => codes.join(',')
};

export interface Tri {
  colonne: string;
  sens: 'croissant' | 'decroissant';
}

/** A column and its direction: `LITS_MCO`, or `-LITS_MCO` for the greatest first. */
export const tri: Champ<Tri> = {
  lit: (ecrite) => {
    const decroissant = ecrite.startsWith('-');
    const colonne = decroissant ? ecrite.slice(1) : ecrite;
    return colonne === '' ? null : { colonne, sens: decroissant ? 'decroissant' : 'croissant' };
  },
  ecrit: ({ colonne, sens }) => (sens === 'decroissant' ? `-${colonne}` : colonne)
};

/**
 * What the reader chose under a name.
 *
 * @param recherche a query string, with or without its `?`
 * @returns null when nothing was chosen, or nothing that this version can read
 */
export function lit<T>(recherche: string, cle: string, champ: Champ<T>): T | null {
  const ecrite = new URLSearchParams(recherche).get(cle);
  return ecrite === null ? null : champ.lit(ecrite);
}

/**
 * The query string with this choice, every other one kept.
 *
 * @param valeur null to go back to the screen's default, which is never written
 * @returns the query string without `?`; commas stay readable
 */
export function ecrit<T>(recherche: string, cle: string, champ: Champ<T>, valeur: T | null): string {
  const params = new URLSearchParams(recherche);
  const texteEcrit = valeur === null ? '' : champ.ecrit(valeur);
  if (texteEcrit === '') params.delete(cle);
  else params.set(cle, texteEcrit);
  return params.toString().replaceAll('%2C', ',');
}
