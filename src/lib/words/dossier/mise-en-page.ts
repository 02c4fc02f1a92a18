import type { ColonneDePage, ColonnePlacee } from './dossier.types';
import { ESPACE, largeurDe, pliures, plis, POINT } from './plis';

export { largeurDe };

/** A page lies 16 to 9; lengths in inches, as slides have them. */
export const FEUILLE = { largeur: 13.333, hauteur: 7.5, marge: 0.6 } as const;

/** The foot of a page: one line, beside its number; letters in points. */
export const PIED = { largeur: FEUILLE.largeur - 2 * FEUILLE.marge - 0.9, corps: 10 } as const;

/** What a path or piles are laid out in, in pixels: names stand under, which leaves years the width of the drawing. */
export const LARGEUR_PAR_ANNEE = 540;

/** Between a cell and its text, in inches. */
export const RETRAIT = { cote: 0.1, bout: 0.05 } as const;

/** What a table may be written in, in points. */
const CORPS = [18, 16, 14, 12] as const;
/** When its words do not hold in any of these: better small than cut. */
const DERNIERS_CORPS = [11, 10] as const;

/** Over so many pages, a table is rather written a little smaller; and down to the last letters, over so many. */
const PAGES_D_UN_TABLEAU = { unPeu: 1, auPlus: 2 } as const;

const UTILE = FEUILLE.largeur - 2 * FEUILLE.marge;
/** Under the title and above the note. */
const HAUTEUR_DU_TABLEAU = 4.75;
/** What the name of a table takes above it. */
export const HAUTEUR_DU_NOM = 0.35;
/** What is written under a page by who made the pack takes, above its note. */
export const HAUTEUR_DU_COMMENTAIRE = 0.5;
/** A sentence is folded rather than given more than this, in letters. */
const LETTRES_AU_PLUS = 60;
/** Over so many letters, a figure is told in a sentence, which folds: « 7,6 M€ sous la cible ; outil, … ». */
const LETTRES_D_UN_CHIFFRE = 24;
/** Of the head of a figure, what its column takes before that head is folded again. */
const TETE_EN_DEUX = 0.6;
/** Under this, a text is cut at every word, and figures are pressed with it. */
const TEXTE_AU_MOINS = 0.8;
/** Heads are bold, and what each row is of: the first column. */
const GRAS = 1.08;
/** Figures side by side are given some air. */
const AIR_DES_CHIFFRES = 1.04;
const graisse = (colonne: number): number => (colonne === 0 ? GRAS : 1);
const INTERLIGNE = 1.2;
/** Where it takes no page more, a word holds in a font as much wider than Arial: a template brings its own. */
const AISANCE = 1.12;
/** A cell of more lines is rather written smaller, where figures are folded already. */
const LIGNES_D_UNE_CELLULE = 4;
/** That ease is not worth rows as much taller. */
const PLUS_HAUT = 1.1;
/** Height in inches of a text folded at its ordinary spaces. */
export function hauteurDe(texte: string, largeur: number, corps: number): number {
  return plis(texte, largeur, corps) * corps * INTERLIGNE * POINT;
}

const LETTRE = /\p{L}/u;

export interface MiseEnPage {
  /** In points. */
  corps: number;
  colonnes: readonly ColonnePlacee[];
  /** Rows of each page. */
  parts: readonly (readonly (readonly string[])[])[];
}

/** Where a table stands, in inches, and the letters that it may be written in, the largest first. */
export interface Place {
  largeur: number;
  hauteur: number;
  corps: readonly number[];
}

/** Of a table alone on its page. */
export const PAGE_ENTIERE: Place = { largeur: UTILE, hauteur: HAUTEUR_DU_TABLEAU, corps: CORPS };

/** Of a table whose name stands above it, under the title that says what it shows. */
export const SOUS_UN_NOM: Place = { ...PAGE_ENTIERE, hauteur: HAUTEUR_DU_TABLEAU - HAUTEUR_DU_NOM };

/** Of a table read from the other end of a room, beside the figures to keep. */
export const SUR_UNE_PLANCHE: Place = { largeur: 7.5, hauteur: 4.2, corps: [16, 14, 13, 12, 11] };

/**
 * A table laid on as few pages as it takes, in the largest letters that take no more; a page is filled before the next
 * is begun, unless the last would have one row, which would look forgotten: all are then about as full.
 * @returns at least one part
 */
export function miseEnPage(
  colonnes: readonly ColonneDePage[],
  lignes: readonly (readonly string[])[],
  place: Place = PAGE_ENTIERE
): MiseEnPage {
  const essais = place.corps.map((corps) => essaie(colonnes, lignes, corps, place));
  const tenus = essais.filter(({ pressee }) => !pressee);
  const pages = tenus.at(-1)?.parts.length ?? 0;
  const juste = tenus.find(({ parts }) => parts.length <= pages);
  const petits = DERNIERS_CORPS.map((corps) => essaie(colonnes, lignes, corps, place));
  const essayes =
    pages > PAGES_D_UN_TABLEAU.auPlus ? petits : pages > PAGES_D_UN_TABLEAU.unPeu ? petits.slice(0, 1) : [];
  const plusCourt = essayes.find(({ pressee, parts }) => !pressee && parts.length < pages);
  if (juste !== undefined) return plusCourt ?? juste;
  const plies = place.corps.map((corps) => essaie(colonnes, lignes, corps, { ...place, plie: true }));
  const enUne = plies.filter(({ pressee, parts }) => !pressee && parts.length <= PAGES_D_UN_TABLEAU.unPeu);
  const plie = enUne.find((essai) => lignes.every((ligne) => seLit(ligne, essai))) ?? enUne.at(-1);
  if (plie !== undefined) return plie;
  return petits.find(({ pressee }) => !pressee) ?? essaie(colonnes, lignes, Math.min(...DERNIERS_CORPS), place);
}

/** The columns of a table that flows over pages by itself, in the largest of these letters in which its words hold. */
export function colonnesPosees(
  colonnes: readonly ColonneDePage[],
  lignes: readonly (readonly string[])[],
  place: Omit<Place, 'hauteur'>
): Pick<MiseEnPage, 'corps' | 'colonnes'> {
  const essais = place.corps.map((corps) => essaie(colonnes, lignes, corps, { ...place, hauteur: Infinity }));
  const juste = essais.find(({ pressee }) => !pressee) ?? essais.at(-1);
  return juste ?? { corps: Math.min(...place.corps), colonnes: [] };
}

interface Essai extends MiseEnPage {
  /** Its words do not hold. */
  pressee: boolean;
  /** Of all its rows, in inches. */
  haut: number;
}

/** Where figures may be folded at their ordinary spaces: « 47 284 (2025, 46 984) » then takes two lines. */
interface PlaceEssayee extends Place {
  plie?: boolean;
}

/** With ease where that costs nothing. */
function essaie(
  colonnes: readonly ColonneDePage[],
  lignes: readonly (readonly string[])[],
  corps: number,
  place: PlaceEssayee
): Essai {
  const juste = pose(colonnes, lignes, { corps, aisance: 1 }, place);
  const aise = pose(colonnes, lignes, { corps, aisance: AISANCE }, place);
  const coute = aise.parts.length > juste.parts.length || aise.haut > juste.haut * PLUS_HAUT;
  return aise.pressee || coute ? juste : aise;
}

/**
 * A word is never cut; texts share what is left by their lengths. A figure is folded at its ordinary spaces only where
 * that makes the table lower: what stands beside it no longer takes a line a word.
 */
function pose(
  colonnes: readonly ColonneDePage[],
  lignes: readonly (readonly string[])[],
  { corps, aisance }: { corps: number; aisance: number },
  { largeur, hauteur, plie = false }: PlaceEssayee
): Essai {
  const dites = (entiers: boolean) =>
    colonnes.map((colonne, c) =>
      largeursDe(
        colonne,
        lignes.map((ligne) => ligne[c] ?? ''),
        { corps, siens: corps * graisse(c), aisance, entiers }
      )
    );
  const voulues = dites(!plie);
  const pressee = somme(voulues.map(({ moins }) => moins)) > largeur;
  const essais = pressee
    ? [presse(colonnes, voulues, largeur)]
    : [partage(voulues, largeur), ouCelaPlie(voulues, largeur), ...(plie ? [] : [ouCelaPlie(dites(false), largeur)])];
  const poses = essais.map((largeurs) => {
    const placees = colonnes.map((colonne, c): ColonnePlacee => ({ ...colonne, largeur: largeurs[c] ?? 0 }));
    return { placees, haut: somme(lignes.map((ligne) => hauteurDeLigne(ligne, placees, corps))) };
  });
  const [moinsHaute] = poses.toSorted((a, b) => a.haut - b.haut);
  const { placees, haut } = moinsHaute ?? { placees: [], haut: 0 };
  return { corps, pressee, haut, colonnes: placees, parts: enPages(placees, lignes, corps, hauteur) };
}

/** What is left is for the longest texts. */
function partage(voulues: readonly Voulue[], largeur: number): number[] {
  const [moins, plus] = [somme(voulues.map((v) => v.moins)), somme(voulues.map((v) => v.plus))];
  return voulues.map(({ moins: m, plus: p }) =>
    plus === moins ? (m * largeur) / moins : m + ((largeur - moins) * (p - m)) / (plus - moins)
  );
}

/** In inches: what a column is given at once, where that spares it the most folds. */
const DONS = [0.1, 0.2, 0.4, 0.8] as const;

/** Widths given where they spare the most folds: a short sentence is not folded six times beside a long one. */
function ouCelaPlie(voulues: readonly VouluePliee[], largeur: number): number[] {
  const colonnes = voulues.map(({ moins, pliee }) => ({ large: moins, pliee, meilleur: meilleurDon(pliee, moins) }));
  let reste = largeur - somme(colonnes.map(({ large }) => large));
  for (;;) {
    const [prise] = colonnes
      .filter(({ meilleur }) => meilleur !== null && meilleur.don <= reste)
      .sort((a, b) => (b.meilleur?.gain ?? 0) - (a.meilleur?.gain ?? 0));
    if (!prise?.meilleur) break;
    reste -= prise.meilleur.don;
    prise.large += prise.meilleur.don;
    prise.meilleur = meilleurDon(prise.pliee, prise.large);
  }
  return partage(
    colonnes.map(({ large }, c) => ({ moins: large, plus: Math.max(large, voulues[c]?.plus ?? 0) })),
    largeur
  );
}

/** What spares the most folds by inch; null where nothing does. */
function meilleurDon(pliee: (largeur: number) => number, large: number): { don: number; gain: number } | null {
  const plies = pliee(large);
  const dons = DONS.map((don) => ({ don, gain: (plies - pliee(large + don)) / don })).filter(({ gain }) => gain > 0);
  return dons.sort((a, b) => b.gain - a.gain)[0] ?? null;
}

/** What does not hold: figures keep the width that they take, texts are pressed; all alike when that would crush them. */
function presse(colonnes: readonly ColonneDePage[], voulues: readonly Voulue[], largeur: number): readonly number[] {
  const textes = somme(voulues.map(({ moins }, c) => (colonnes[c]?.chiffre ? 0 : moins)));
  const moins = somme(voulues.map((v) => v.moins));
  const reste = largeur - (moins - textes);
  const tiennent = colonnes.every(
    ({ chiffre }, c) => chiffre || ((voulues[c]?.moins ?? 0) * reste) / textes >= TEXTE_AU_MOINS
  );
  return voulues.map(({ moins: m }, c) => {
    if (!tiennent || textes === 0) return (m * largeur) / moins;
    return colonnes[c]?.chiffre ? m : (m * reste) / textes;
  });
}

/** The least that a column takes, and what it would take whole. */
interface Voulue {
  moins: number;
  plus: number;
}

/** The same, and how folded it is in a width. */
interface VouluePliee extends Voulue {
  pliee: (largeur: number) => number;
}

function largeursDe(
  { titre, chiffre }: ColonneDePage,
  cellules: readonly string[],
  { corps, siens, aisance, entiers: voulus }: { corps: number; siens: number; aisance: number; entiers: boolean }
): VouluePliee {
  const aisee = (mot: string) => (LETTRE.test(mot) ? aisance : 1);
  const large = (texte: string, c: number) => largeurDe(texte, c) * (chiffre ? AIR_DES_CHIFFRES : 1) * aisee(texte);
  const de = (textes: readonly string[], c: number) => Math.max(0, ...textes.map((texte) => large(texte, c)));
  const enLignes = (textes: readonly string[]) => textes.flatMap((texte) => texte.split('\n'));
  const mots = (textes: readonly string[]) => textes.flatMap((texte) => texte.split(ESPACE));
  const tete = de(mots([titre]), corps * GRAS);
  const entiers = voulus && chiffre && !enLignes(cellules).some((ligne) => ligne.length > LETTRES_D_UN_CHIFFRE);
  const moins = Math.max(tete, de(entiers ? enLignes(cellules) : mots(cellules), siens)) + 2 * RETRAIT.cote;
  const entieres = Math.min(
    largeurDe('n'.repeat(LETTRES_AU_PLUS), corps),
    de([titre, ...enLignes(cellules)], corps * GRAS)
  );
  const enDeux = TETE_EN_DEUX * largeurDe(titre, corps * GRAS);
  const cotes = 2 * RETRAIT.cote;
  const [desTetes, desTextes] = [
    pliures([titre], corps * GRAS * aisance),
    pliures(entiers ? [] : cellules, siens * aisance)
  ];
  return {
    moins,
    plus: Math.max(moins, (entiers ? enDeux : entieres) + cotes),
    pliee: (large) => desTetes(large - cotes) + desTextes(large - cotes)
  };
}

/** Whether no cell of a row is folded over so many lines that it reads word by word. */
function seLit(ligne: readonly string[], { colonnes, corps }: Pick<Essai, 'colonnes' | 'corps'>): boolean {
  return hauteurDeLigne(ligne, colonnes, corps) <= LIGNES_D_UNE_CELLULE * corps * INTERLIGNE * POINT + 2 * RETRAIT.bout;
}

function enPages(
  colonnes: readonly ColonnePlacee[],
  lignes: readonly (readonly string[])[],
  corps: number,
  hauteurDeLaPage: number
): MiseEnPage['parts'] {
  const hauteurs = lignes.map((ligne) => hauteurDeLigne(ligne, colonnes, corps));
  const titres = colonnes.map(({ titre }) => titre);
  const place = hauteurDeLaPage - hauteurDeLigne(titres, colonnes, corps * GRAS);
  const pleines = coupe(hauteurs, place);
  const [de = 0, a = 0] = pleines.at(-1) ?? [];
  const nombre = pleines.length;
  if (nombre === 1 || lignes.slice(de, a).length !== 1) return pleines.map(([debut, fin]) => lignes.slice(debut, fin));
  const [bas, haut] = [somme(hauteurs) / nombre, place];
  const essais = Array.from({ length: 21 }, (_, i) => bas + ((haut - bas) * i) / 20);
  const juste = essais.find((h) => coupe(hauteurs, h).length <= nombre) ?? place;
  return coupe(hauteurs, juste).map(([debut, fin]) => lignes.slice(debut, fin));
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
