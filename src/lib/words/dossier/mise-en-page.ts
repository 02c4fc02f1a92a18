import { largeurTexte } from '$lib/format/largeur-texte';
import type { ColonneDePage, ColonnePlacee } from './dossier.types';

/** A page lies 16 to 9; lengths in inches, as slides have them. */
export const FEUILLE = { largeur: 13.333, hauteur: 7.5, marge: 0.6 } as const;

/** Between a cell and its text, in inches. */
export const RETRAIT = { cote: 0.1, bout: 0.05 } as const;

/** What a table may be written in, in points. */
const CORPS = [18, 16, 14, 12] as const;
const DERNIER = 12;

const UTILE = FEUILLE.largeur - 2 * FEUILLE.marge;
/** Under the title and above the note. */
const HAUTEUR_DU_TABLEAU = 4.75;
/** A sentence is folded rather than given more than this, in letters. */
const LETTRES_AU_PLUS = 60;
/** Heads are bold, and what each row is of: the first column. */
const GRAS = 1.08;
const graisse = (colonne: number): number => (colonne === 0 ? GRAS : 1);
const INTERLIGNE = 1.2;
/** Of a point, in inches. */
const POINT = 1 / 72;

/** Width of a text in inches. */
export const largeurDe = (texte: string, corps: number): number => largeurTexte(texte, corps) * POINT;

/** Height in inches of a text folded at its ordinary spaces. */
export function hauteurDe(texte: string, largeur: number, corps: number): number {
  return plis(texte, largeur, corps) * corps * INTERLIGNE * POINT;
}

function plis(texte: string, largeur: number, corps: number): number {
  const espace = largeurDe(' ', corps);
  let [lignes, longueur] = [1, 0];
  for (const mot of texte.split(ESPACE)) {
    const sienne = largeurDe(mot, corps);
    if (longueur > 0 && longueur + espace + sienne > largeur) {
      lignes += 1;
      longueur = 0;
    }
    // A word longer than its line goes on over the next ones.
    for (let reste = sienne; reste > largeur; reste -= largeur) lignes += 1;
    longueur += (longueur > 0 ? espace : 0) + sienne;
  }
  return lignes;
}

/** Where a line may be broken: not at a no-break space. */
const ESPACE = /[ \n]/u;

export interface MiseEnPage {
  /** In points. */
  corps: number;
  colonnes: readonly ColonnePlacee[];
  /** Rows of each page. */
  parts: readonly (readonly (readonly string[])[])[];
}

/**
 * A table laid on as few pages as it takes, in the largest letters that take no more; each page about as full as the
 * others: a last one of one row would look forgotten.
 * @returns at least one part
 */
export function miseEnPage(colonnes: readonly ColonneDePage[], lignes: readonly (readonly string[])[]): MiseEnPage {
  const essais = CORPS.map((corps) => essaie(colonnes, lignes, corps));
  const serre = essaie(colonnes, lignes, DERNIER);
  return essais.find(({ parts, pressee }) => !pressee && parts.length <= serre.parts.length) ?? serre;
}

/** A word is never cut, nor a figure folded; texts share what is left by their lengths. `pressee`: they do not hold. */
function essaie(
  colonnes: readonly ColonneDePage[],
  lignes: readonly (readonly string[])[],
  corps: number
): MiseEnPage & { pressee: boolean } {
  const voulues = colonnes.map((colonne, c) =>
    largeursDe(
      colonne,
      lignes.map((ligne) => ligne[c] ?? ''),
      corps,
      corps * graisse(c)
    )
  );
  const [moins, plus] = [somme(voulues.map(({ moins: m }) => m)), somme(voulues.map(({ plus: p }) => p))];
  const pressee = moins > UTILE;
  const placees = colonnes.map((colonne, c): ColonnePlacee => {
    const { moins: m, plus: p } = voulues[c] ?? { moins: 0, plus: 0 };
    if (pressee) return { ...colonne, largeur: (m * UTILE) / moins };
    const reste = UTILE - moins;
    return { ...colonne, largeur: plus === moins ? (m * UTILE) / moins : m + (reste * (p - m)) / (plus - moins) };
  });
  return { corps, pressee, colonnes: placees, parts: enPages(placees, lignes, corps) };
}

/** The least that a column takes, and what it would take whole. */
function largeursDe({ titre, chiffre }: ColonneDePage, cellules: readonly string[], corps: number, siens: number) {
  const de = (textes: readonly string[], c: number) => Math.max(0, ...textes.map((texte) => largeurDe(texte, c)));
  const mots = (textes: readonly string[]) => textes.flatMap((texte) => texte.split(ESPACE));
  const tete = de(mots([titre]), corps * GRAS);
  const moins = Math.max(tete, de(chiffre ? cellules : mots(cellules), siens)) + 2 * RETRAIT.cote;
  const entieres = Math.min(largeurDe('n'.repeat(LETTRES_AU_PLUS), corps), de([titre, ...cellules], corps * GRAS));
  return { moins, plus: chiffre ? moins : Math.max(moins, entieres + 2 * RETRAIT.cote) };
}

function enPages(
  colonnes: readonly ColonnePlacee[],
  lignes: readonly (readonly string[])[],
  corps: number
): MiseEnPage['parts'] {
  const hauteurs = lignes.map((ligne) => hauteurDeLigne(ligne, colonnes, corps));
  const titres = colonnes.map(({ titre }) => titre);
  const place = HAUTEUR_DU_TABLEAU - hauteurDeLigne(titres, colonnes, corps * GRAS);
  const nombre = coupe(hauteurs, place).length;
  const [bas, haut] = [somme(hauteurs) / nombre, place];
  const essais = Array.from({ length: 21 }, (_, i) => bas + ((haut - bas) * i) / 20);
  const juste = essais.find((h) => coupe(hauteurs, h).length <= nombre) ?? place;
  return coupe(hauteurs, juste).map(([de, a]) => lignes.slice(de, a));
}

/** Rows from, and up to, of each page. */
function coupe(hauteurs: readonly number[], place: number): [number, number][] {
  const pages: [number, number][] = [[0, 0]];
  let pleine = 0;
  for (const [i, hauteur] of hauteurs.entries()) {
    const page = pages.at(-1) ?? [0, 0];
    if (pleine + hauteur > place && page[1] > page[0]) {
      pages.push([i, i + 1]);
      pleine = hauteur;
    } else {
      page[1] = i + 1;
      pleine += hauteur;
    }
  }
  return pages;
}

function hauteurDeLigne(ligne: readonly string[], colonnes: readonly ColonnePlacee[], corps: number): number {
  const hauteurs = colonnes.map(({ largeur }, c) =>
    hauteurDe(ligne[c] ?? '', (largeur - 2 * RETRAIT.cote) / graisse(c), corps)
  );
  return Math.max(0, ...hauteurs) + 2 * RETRAIT.bout;
}

const somme = (nombres: readonly number[]): number => nombres.reduce((total, n) => total + n, 0);
