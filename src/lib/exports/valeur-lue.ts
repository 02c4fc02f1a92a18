import type { Cell } from '$lib/engine/database';

/** A figure as a cell of a screen says it. */
interface Chiffre {
  /** In euros, in fractions, else in its unit. */
  valeur: number;
  /** « € », « % », the words that follow; empty for a count. */
  unite: string;
  /** What is said of it in brackets: « somme de 4 entités fusionnées depuis ». */
  note: string;
}

/** A figure with its sign of typography, its groups, its unit alone and what is said of it: what says more is a text. */
const CHIFFRE =
  /^(?<signe>[\u2212+-]?)(?<entier>\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d+)(?:,(?<decimales>\d+))?(?:[\u00a0\u202f ]?(?<unite>%|\p{L}*€|\p{L}+(?: \p{L}+){0,2}))?(?: \((?<note>.+)\))?$/u;

/** Powers of ten are written, not computed: 83.2 % is 0.832 to the last digit. */
const PUISSANCES: Readonly<Record<string, { unite: string; dix: number }>> = {
  'M€': { unite: '€', dix: 6 },
  'k€': { unite: '€', dix: 3 },
  '€': { unite: '€', dix: 0 },
  '%': { unite: '%', dix: -2 }
};

/** What a cell says, when it is a figure; null for a text, « non fournie » or « 3 sur 9 ». */
function chiffreLu(texte: string): Chiffre | null {
  const { signe = '', entier, decimales = '0', unite = '', note = '' } = CHIFFRE.exec(texte.trim())?.groups ?? {};
  if (entier === undefined) return null;
  const puissance = PUISSANCES[unite];
  const nombre = `${signe === '' || signe === '+' ? '' : '-'}${entier.replace(/\D/gu, '')}.${decimales}`;
  return { valeur: Number(`${nombre}e${puissance?.dix ?? 0}`), unite: puissance?.unite ?? auPluriel(unite), note };
}

/** Words of a unit agree with their figure: « 1 jour », « 2 jours » are one unit. */
const auPluriel = (unite: string): string =>
  unite === 'j' ? 'jours' : unite.replace(/(?<=\p{Ll}{2})(?<![sxz])(?= |$)/gu, 's');

const JOUR = /^(\d{2})\/(\d{2})\/(\d{4})$/u;
const ANNEE = /^(?:19|20)\d{2}$/u;

/** A column of a screen as a file has it: its heading with its unit, its values, what is said of each of them. */
interface ColonneLue {
  titre: string;
  valeurs: readonly Cell[];
  notes: readonly string[];
}

/** A projection with its range, and whose range it is: « −22,7 M€, entre −23,7 M€ et −16,1 M€ avec les écarts de… ». */
const FOURCHETTE =
  /^(?<valeur>.+), entre (?<bas>.+) et (?<haut>[^ ]*\d(?:[\u00a0\u202f](?:\p{L}*€|%|\p{L}+))?)(?<selon>.*)$/u;

/** The three figures of a cell that tells a range; null for any other. */
function fourchetteLue(texte: string): { valeur: string; bas: string; haut: string } | null {
  const { valeur, bas, haut, selon = '' } = FOURCHETTE.exec(texte.trim())?.groups ?? {};
  if (valeur === undefined || bas === undefined || haut === undefined) return null;
  if ([valeur, bas, haut].some((dit) => chiffreLu(dit) === null)) return null;
  return { valeur: selon === '' ? valeur : `${valeur} (fourchette${selon})`, bas, haut };
}

/** A column of a screen as files have it: its values, then the lowest and the highest where its cells tell a range. */
export function colonnesLues(titre: string, textes: readonly string[], figure: boolean): ColonneLue[] {
  const lues = textes.map((texte) => (figure ? fourchetteLue(texte) : null));
  if (lues.every((lue) => lue === null)) return [colonneLue(titre, textes, figure)];
  return [
    colonneLue(
      titre,
      textes.map((texte, i) => lues[i]?.valeur ?? texte),
      true
    ),
    ...(['bas', 'haut'] as const).map((borne) =>
      colonneLue(
        `${titre}, ${borne}`,
        lues.map((lue) => lue?.[borne] ?? ''),
        true
      )
    )
  ];
}

/** What a screen draws where there is no figure. */
const TIRET = '—';

/**
 * The texts of a column as values: figures of one unit as numbers, days as ISO days, years as numbers. What is said in
 * the place of one (« non fournie ») stays said: absent is not zero. A dash among figures is an empty cell.
 *
 * @param figure whether the column is of figures: elsewhere a number may be a code
 */
function colonneLue(titre: string, textes: readonly string[], figure: boolean): ColonneLue {
  const dits = textes.filter((texte) => texte !== '');
  const notes: string[] = [];
  if (dits.length > 0 && dits.every((texte) => ANNEE.test(texte))) {
    return { titre, valeurs: textes.map(vide(Number)), notes };
  }
  if (dits.some((texte) => JOUR.test(texte))) {
    return { titre, valeurs: textes.map(vide((texte) => texte.replace(JOUR, '$3-$2-$1'))), notes };
  }
  const lus = figure ? textes.map(chiffreLu) : [];
  const unites = new Set(lus.flatMap((lu) => (lu === null ? [] : [lu.unite])));
  const [unite = ''] = unites;
  if (unites.size !== 1) return { titre, valeurs: textes.map(vide((texte) => texte)), notes };
  return {
    titre: unite === '' || titre.endsWith(`(${unite})`) ? titre : `${titre} (${unite})`,
    valeurs: textes.map((texte, i) => lus[i]?.valeur ?? (texte === '' || texte === TIRET ? null : texte)),
    notes: lus.map((lu) => lu?.note ?? '')
  };
}

const vide =
  (lit: (texte: string) => Cell) =>
  (texte: string): Cell =>
    texte === '' ? null : lit(texte);

/** Unit that a heading ends with, « Solde (€) ». */
export const uniteDuTitre = (titre: string): string => /\(([^()]+)\)$/u.exec(titre)?.[1] ?? '';
