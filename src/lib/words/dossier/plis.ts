/** Of a point, in inches. */
export const POINT = 1 / 72;

/** Where a line may be broken: not at a no-break space. */
export const ESPACE = /[ \n]/u;

/** Widths of Arial, which packs are written in, in thousandths of an em; an accent changes none. */
const CHASSES: readonly (readonly [signes: Iterable<string>, chasse: number])[] = [
  ["ijl'’|", 222],
  ['ftI.,:;!/\\[] \n\u00a0\u202f·', 278],
  ['r()-°"', 370],
  ['ckJsvxyz', 500],
  ['CDHNRUw', 722],
  ['ABEKPSVXY&', 667],
  ['FTZ', 611],
  ['GOQ', 778],
  ['mM', 833],
  ['%', 889],
  ['Wœ', 944],
  ['Œ…—≠', 1000]
];
const CHASSE: ReadonlyMap<string, number> = new Map(
  CHASSES.flatMap(([signes, chasse]) => [...signes].map((signe) => [signe, chasse] as const))
);
/** Figures, most small letters, signs. */
const AUTRE = 570;
/** What is drawn is never wider than what is counted. */
const PRUDENCE = 1.02;

/** Width of a text in inches. */
export function largeurDe(texte: string, corps: number): number {
  let milliemes = 0;
  for (const signe of texte.normalize('NFD')) if (!ACCENT.test(signe)) milliemes += CHASSE.get(signe) ?? AUTRE;
  return milliemes * 1e-3 * PRUDENCE * corps * POINT;
}
const ACCENT = /\p{M}/u;

/** In how many lines a text folds at its ordinary spaces; a word longer than its line goes on over the next ones. */
export const plis = (texte: string, largeur: number, corps: number): number => plisDes(motsDe(texte), largeur, corps);

/** Widths of the words of each line, for letters of one point. */
type Mots = readonly (readonly number[])[];

const motsDe = (texte: string): Mots =>
  texte.split('\n').map((ligne) => ligne.split(ESPACE).map((mot) => largeurDe(mot, 1)));

const UNE_ESPACE = largeurDe(' ', 1);

const plisDes = (lignes: Mots, largeur: number, corps: number): number =>
  lignes.reduce((total, mots) => total + plisDeLaLigne(mots, largeur, corps), 0);

function plisDeLaLigne(mots: readonly number[], largeur: number, corps: number): number {
  let [lignes, longueur] = [1, 0];
  for (const mot of mots) {
    const sienne = mot * corps;
    if (longueur > 0 && longueur + UNE_ESPACE * corps + sienne > largeur) {
      lignes += 1;
      longueur = 0;
    }
    for (let reste = sienne; reste > largeur; reste -= largeur) lignes += 1;
    longueur += (longueur > 0 ? UNE_ESPACE * corps : 0) + sienne;
  }
  return lignes;
}

/** How folded texts are in a width: a text of four lines weighs more than two of two. */
export function pliures(textes: readonly string[], corps: number): (largeur: number) => number {
  const lus = textes.map(motsDe);
  return (largeur) => lus.reduce((total, mots) => total + plisDes(mots, largeur, corps) ** POIDS, 0);
}

const POIDS = 3;
