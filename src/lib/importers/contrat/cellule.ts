import { dateCourte } from '$lib/format/date';
import { FRACTION_SANS_DOUTE } from '$lib/schema/classeur';
import { cleDeTexte, normaliseTexte } from '$lib/schema/classeur-texte';
import { FINESS, IDENTIFIANT, NUMERO, CODE_INDICATEUR } from '$lib/schema/motifs';
import type { Column } from '$lib/schema/table';
import { estDeforme } from '../lecture/finess';
import { dateDeCellule, dateDeNumero, dateDeTexte } from './date';
import type { Valeur } from './feuilles';
import { nombreDeTexte } from './nombre';

export type Contenu = string | number | boolean | null;

/** What a cell says to its column, or what is wrong with it; `reserve` is worth saying of a value that is kept. */
export type Lue =
  | { valeur: Contenu; reserve?: { genre: string; message: string; attendu: string } }
  | { genre: string; message: string; attendu: string };

export interface Attente {
  colonne: Column;
  /** Allowed values by what may be written; null when any text will do. */
  codes: ReadonlyMap<string, string> | null;
  /** Words of the allowed values, for the message. */
  mots: readonly string[];
  /** Whether the value is a fraction, which may be written in per cent. */
  fraction: boolean;
}

const FORMULE_EN_ERREUR = /^(?:#(?:N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!)|Err:\d{3})$/;
const FORMES = new Map<RegExp, string>([
  [FINESS, 'un FINESS d’entité juridique : 9 caractères, zéro de tête compris'],
  [NUMERO, 'un numéro en majuscules et chiffres, comme 4, 4.2 ou A-12'],
  [IDENTIFIANT, 'un identifiant en minuscules, chiffres et tirets'],
  [CODE_INDICATEUR, 'un code d’indicateur, comme LITS_MCO']
]);
const OUI = new Set(['oui', 'o', 'vrai', 'true', '1', 'x']);
const NON = new Set(['non', 'n', 'faux', 'false', '0']);
const MOTS_CITES = 12;
/** Integers are stored on 32 bits. */
const ENTIER_MAX = 2_147_483_647;

/** Reads one cell for a column of the tables. An empty cell is an absence, never a zero. */
export function lisCellule(valeur: Valeur, attente: Attente): Lue {
  const { colonne } = attente;
  const net = typeof valeur === 'string' ? normaliseTexte(valeur) : valeur;
  if (net === null) {
    if (colonne.nullable) return { valeur: null };
    return { genre: 'valeur obligatoire', message: 'La cellule est vide.', attendu: attenduPar(attente) };
  }
  if (typeof net === 'string' && FORMULE_EN_ERREUR.test(net)) {
    return { genre: 'formule en erreur', message: `La formule donne ${net}.`, attendu: attenduPar(attente) };
  }
  if (colonne.type === 'texte') return lisTexte(net, attente);
  if (colonne.type === 'date') return lisDate(net, attente);
  if (colonne.type === 'booleen') return lisBooleen(net, attente);
  return lisNombre(net, attente);
}

/** What a column expects, in a few words. */
function attenduPar({ colonne, mots, fraction }: Attente): string {
  if (mots.length > 0) {
    const autres = mots.length > MOTS_CITES ? `, … (${mots.length} valeurs, dans la liste de la cellule)` : '';
    return mots.slice(0, MOTS_CITES).join(', ') + autres;
  }
  if (colonne.type === 'date') return 'une date, comme 31/12/2026';
  if (colonne.type === 'booleen') return 'oui ou non';
  if (colonne.type === 'texte') {
    return colonne.motif ? (FORMES.get(colonne.motif) ?? `la forme ${colonne.motif.source}`) : 'un texte';
  }
  const nature = colonne.type === 'entier' ? 'un nombre entier' : fraction ? '8 % ou 0,08' : 'un nombre';
  const bornes = [
    colonne.min !== undefined && `au moins ${colonne.min}`,
    colonne.max !== undefined && `au plus ${colonne.max}`
  ].filter((borne) => borne !== false);
  return [nature, ...bornes].join(', ');
}

function refus(genre: string, message: string, attente: Attente): Lue {
  return { genre, message, attendu: attenduPar(attente) };
}

function lisTexte(valeur: string | number | boolean | Date, attente: Attente): Lue {
  const { colonne, codes } = attente;
  if (valeur instanceof Date) {
    const lue = dateDeCellule(valeur);
    if (lue === null || colonne.motif || codes) {
      return refus('texte lu comme une date', 'Un tableur a fait de ce texte une date.', attente);
    }
    return reserve(dateCourte(lue), 'date dans un texte', 'La cellule est une date, la colonne un texte.', 'un texte');
  }
  const texte = typeof valeur === 'boolean' ? (valeur ? 'vrai' : 'faux') : String(valeur);
  if (codes) {
    const code = codes.get(cleDeTexte(texte));
    return code === undefined
      ? refus('valeur inconnue', `« ${texte} » n’est pas une valeur permise.`, attente)
      : { valeur: code };
  }
  if (colonne.motif && !colonne.motif.test(texte)) {
    if (colonne.motif === FINESS && estDeforme(texte)) {
      const message = `« ${texte} » n’est plus un FINESS : un tableur l’a lu comme un nombre.`;
      return refus('identifiant abîmé par un tableur', message, attente);
    }
    return refus('forme inattendue', `« ${texte} » n’a pas la forme attendue.`, attente);
  }
  if (typeof valeur === 'number' && colonne.motif && !Number.isInteger(valeur)) {
    const message = `La cellule est le nombre ${texte.replace('.', ',')} : « ${texte}0 » s’y écrirait de même.`;
    return reserve(texte, 'numéro lu comme un nombre', message, 'une cellule au format texte');
  }
  return { valeur: texte };
}

function reserve(valeur: Contenu, genre: string, message: string, attendu: string): Lue {
  return { valeur, reserve: { genre, message, attendu } };
}

function lisDate(valeur: string | number | boolean | Date, attente: Attente): Lue {
  if (valeur instanceof Date) {
    const lue = dateDeCellule(valeur);
    return lue === null ? refus('date illisible', 'La date n’existe pas.', attente) : { valeur: lue };
  }
  if (typeof valeur === 'number') {
    const lue = dateDeNumero(valeur);
    if (lue !== null) {
      const message = `La cellule est le nombre ${valeur}, que le tableur montre sans son format de date.`;
      return reserve(lue, 'date sans format', message, `une date : ${dateCourte(lue)} est retenu`);
    }
  }
  const lue = typeof valeur === 'string' ? dateDeTexte(valeur) : null;
  return lue === null ? refus('date illisible', `« ${String(valeur)} » n’est pas une date.`, attente) : { valeur: lue };
}

function lisBooleen(valeur: string | number | boolean | Date, attente: Attente): Lue {
  if (typeof valeur === 'boolean') return { valeur };
  const cle = valeur instanceof Date ? '' : cleDeTexte(String(valeur));
  if (OUI.has(cle)) return { valeur: true };
  if (NON.has(cle)) return { valeur: false };
  return refus('oui ou non attendu', `« ${ecrit(valeur)} » n’est ni oui ni non.`, attente);
}

function lisNombre(valeur: string | number | boolean | Date, attente: Attente): Lue {
  const { colonne, fraction } = attente;
  if (valeur instanceof Date) {
    return refus('nombre lu comme une date', 'Un tableur a fait de ce nombre une date.', attente);
  }
  const lu = typeof valeur === 'string' ? nombreDeTexte(valeur) : null;
  if (lu === 'ambigu') {
    return {
      genre: 'nombre ambigu',
      message: `« ${ecrit(valeur)} » peut se lire de deux façons.`,
      attendu: 'un nombre sans point : 1 234 ou 1,234'
    };
  }
  const nombre = typeof valeur === 'number' ? valeur : lu?.valeur;
  if (nombre === undefined || !Number.isFinite(nombre)) {
    return refus('nombre illisible', `« ${ecrit(valeur)} » n’est pas un nombre.`, attente);
  }
  if (lu?.pourCent && !fraction && colonne.unite !== 'celle de l’indicateur') {
    return refus('pour cent inattendu', `« ${ecrit(valeur)} » est en pour cent, la colonne ne l’est pas.`, attente);
  }
  if (fraction && !lu?.pourCent && Math.abs(nombre) > FRACTION_SANS_DOUTE) {
    const ecrite = String(nombre).replace('.', ',');
    return {
      genre: 'fraction ou pour cent',
      message: `${ecrite} : est-ce ${ecrite} %, ou ${ecrite} fois le tout ?`,
      attendu: `« ${ecrite} % » ou la fraction`
    };
  }
  if (colonne.type === 'entier' && !Number.isInteger(nombre)) {
    return refus('nombre entier attendu', `« ${ecrit(valeur)} » n’est pas un nombre entier.`, attente);
  }
  const borne = colonne.type === 'entier' ? ENTIER_MAX : Infinity;
  if (nombre < (colonne.min ?? -borne) || nombre > (colonne.max ?? borne)) {
    return refus('hors bornes', `« ${ecrit(valeur)} » est hors des bornes.`, attente);
  }
  return { valeur: nombre === 0 ? 0 : nombre };
}

/** A value as the reader sees it, more or less. */
export function ecrit(valeur: Valeur): string {
  if (valeur === null) return '';
  if (valeur instanceof Date) return dateDeCellule(valeur) ?? 'date invalide';
  if (typeof valeur === 'number') return String(valeur).replace('.', ',');
  return typeof valeur === 'boolean' ? (valeur ? 'VRAI' : 'FAUX') : valeur;
}
