import { SOMME_DES_EJ } from '../perimetre-dit';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { ecartLisible, euros, nombre, valeurLisible, variationLisible } from '$lib/format/nombre';
import { eurosAuMillier } from '$lib/format/au-millier';
import type { Chiffre, ChiffreOuGel, ChiffreOuSansObjet, LigneDEntite } from '$lib/views/reunion/reunion.types';
import type { WaterfallEntree } from '../charts/waterfall/waterfall.types';
import { enumeration } from '$lib/format/phrase';
import { GELS } from '../gel-de-l-annee';
import type { Column } from '../table';

/** A row as it is said: its name, then its cells. */
export type LigneDite = readonly string[];

/** What the data do not hold, and the file that would fill it: never a zero, never left out. */
export interface Manque {
  quoi: string;
  fichier: string;
}

/** The line that no hospital fills, or those that are named do not; none when each does. */
export const manqueDe = (
  quoi: string,
  { aucun, muets }: { aucun: boolean; muets: readonly string[] },
  fichier: string
): Manque[] => (muets.length === 0 ? [] : [{ quoi: aucun ? quoi : `${quoi} (${quelquesUns(muets)})`, fichier }]);

/** A table of the page of a meeting. */
export interface Bloc {
  id: string;
  titre: string;
  /** What it says first, without a full stop; null where a figure that it needs is not known. */
  message?: string | null;
  /** What it rests on: formula, document, date. */
  note?: string;
  colonnes: readonly Column<LigneDite>[];
  lignes: readonly LigneDite[];
  /** Key of a column of sentences that a deck tells on a page of its own, so that the others are read from afar; its name, and what it says. */
  apart?: { colonne: string; titre: string; message: string };
  /** Said in the place of rows when there is none. */
  vide: string;
}

/** A figure beside the drawing of a board sheet. */
export interface ChiffreCle {
  libelle: string;
  /** Document, year, or whose it is. */
  precision: string;
  valeur: string;
  /** Whether it misses what it is set against. */
  manque: boolean;
}

/** What a board looks at first, apart from what is drawn: a message, and the few figures that it must keep. */
export interface FeuilleDePlanche {
  titre: string;
  sousTitre: string;
  /** How what is drawn is made, where nothing below says it. */
  note?: string;
  chiffres: readonly ChiffreCle[];
  /** What to ask, and when; null when there is nothing to ask. */
  question: string | null;
}

/** A sheet whose message is drawn as a bridge. */
export interface Planche extends FeuilleDePlanche {
  pont: WaterfallEntree;
}

/** The page of a meeting as it is said, on screen and on paper. */
export interface PageDite {
  question: string;
  message: string;
  /** What of the tool's assumptions was changed; null under the defaults. */
  hypotheses?: string | null;
  planche?: Planche | null;
  blocs: readonly Bloc[];
  manques: readonly Manque[];
  /** What paper has in the place of all of it, where a meeting must hold on one sheet. */
  feuille?: FeuilleImprimee;
}

/** One sheet of paper: figures to keep, few tables, and short paragraphs. */
export interface FeuilleImprimee {
  tete: Pick<FeuilleDePlanche, 'titre' | 'chiffres' | 'question'> | null;
  tableaux: readonly Bloc[];
  paragraphes: readonly { titre: string; texte: string }[];
}

/** Absent, as it stands in a cell; the foot of the page says it in full. */
export const NR = 'n. r.';
/** What cannot exist. */
export const SANS_OBJET = 'sans objet';
/** What may exist, and does not yet. */
export const [AUCUN_A_DATE, AUCUNE_A_DATE] = ['aucun à date', 'aucune à date'];
export const LEGENDE_NR = `${NR}\u00a0: non renseigné dans les données. Une absence n’est pas un zéro.`;

/** Columns by their titles: the first names the row, the others are figures; `#` before a title makes it a text. */
export function colonnes(...titres: readonly string[]): Column<LigneDite>[] {
  return titres.map((titre, i) => ({
    key: String(i),
    title: titre.replace(/^#/, ''),
    figure: i > 0 && !titre.startsWith('#'),
    cell: (ligne) => ligne[i] ?? '',
    tone: (ligne) => (ligne[i] === NR ? 'quiet' : null)
  }));
}

const TAUX = { unite: 'fraction', decimales: 1 };

type ChiffreDit = ChiffreOuSansObjet | ChiffreOuGel;

/** What stands in the place of a figure. */
type SansChiffre = Extract<ChiffreDit, string>;

const dit = (valeur: ChiffreDit, mots: (v: number) => string): string => {
  if (valeur === null) return NR;
  if (typeof valeur === 'number') return mots(valeur);
  return valeur === 'sans_objet' ? SANS_OBJET : GELS[valeur];
};

export const montant = (valeur: ChiffreDit): string => dit(valeur, euros);
/** Of a plan of cash, of debts past their day. */
export const auMillier = (valeur: Chiffre): string => dit(valeur, eurosAuMillier);
export const compte = (valeur: ChiffreOuSansObjet): string => dit(valeur, (v) => nombre(v));
export const etp = (valeur: ChiffreOuSansObjet): string => dit(valeur, (v) => nombre(v, 1));
export const ecartEnEuros = (valeur: ChiffreOuSansObjet): string =>
  dit(valeur, (v) => ecartLisible(v, { unite: 'euros', decimales: 1 }));
export const ecart = (valeur: ChiffreOuSansObjet, decimales = 1): string =>
  dit(valeur, (v) => ecartLisible(v, { unite: 'ETP', decimales }));
/** A rate, 0.841 as « 84,1 % », and what it moved by, in points. */
export const tauxEnMots = (valeur: ChiffreOuSansObjet): string => dit(valeur, (v) => valeurLisible(v, TAUX));
export const ecartEnPoints = (valeur: ChiffreOuSansObjet): string => dit(valeur, (v) => ecartLisible(v, TAUX));

/** A change from one known figure to another; not known as soon as one is not. */
export const difference = <A extends ChiffreDit, B extends ChiffreDit>(
  a: A,
  b: B
): Chiffre | Extract<A | B, SansChiffre> => {
  const mot = [a, b].find((v) => typeof v === 'string');
  if (mot !== undefined) return mot as Extract<A | B, SansChiffre>;
  return typeof a === 'number' && typeof b === 'number' ? a - b : null;
};

/** Two figures together; not known as soon as one is not. */
export const plus = (a: ChiffreOuSansObjet, b: ChiffreOuSansObjet): Chiffre =>
  typeof a === 'number' && typeof b === 'number' ? a + b : null;

/** A change in per cent of what it is from. */
export function variation(a: ChiffreOuSansObjet, b: ChiffreOuSansObjet): string {
  return dit(difference(a, b), (d) =>
    typeof b !== 'number' || b === 0 ? SANS_OBJET : variationLisible(d / Math.abs(b))
  );
}

/**
 * Rows of entities, in the words of their figures; rows of which nothing is known are kept, and say so.
 *
 * @param somme what the sum is called: flows between members are only of euros
 */
export function lignesDEntites<C extends string>(
  entites: readonly LigneDEntite<C>[],
  cellules: (chiffres: Record<C, ChiffreOuSansObjet>, ligne: LigneDEntite<C>) => readonly string[],
  somme = SOMME_DES_EJ
): LigneDite[] {
  return entites.map((ligne) => [ligne.nom ?? majuscule(somme), ...cellules(ligne.chiffres, ligne)]);
}

/** The line of all the entities: their sum, or the only one; nothing known when there is none. */
export function ensemble<C extends string>(entites: readonly LigneDEntite<C>[], code: C): Chiffre {
  const ligne = entites.find(({ ej }) => ej === null) ?? (entites.length === 1 ? entites[0] : undefined);
  const lu = ligne?.chiffres[code] ?? null;
  return lu === 'sans_objet' ? null : lu;
}

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const MOIS_COURTS = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');

/** « septembre 2026 ». */
export function moisDe(date: string): string {
  return `${MOIS[Number(date.slice(5, 7)) - 1]} ${anneeDe(date)}`;
}

/** « janv. », as a head of a narrow column. */
export const moisCourt = (mois: number): string => MOIS_COURTS[mois - 1] ?? '';

/** A sentence begins with a capital. */
const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

/** Hospitals named up to three, counted beyond, where a sheet has no room for all. */
export function quelquesUns(noms: readonly string[]): string {
  return noms.length <= 3 ? enumeration(noms) : `${noms.length}\u00a0hôpitaux`;
}
