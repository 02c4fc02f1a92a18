import { dateCourte } from '$lib/format/date';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import { FINESS } from '$lib/schema/motifs';
import { estDeforme } from '../lecture/finess';
import { attenduPar, refus, reserve, type Attente, type Lue } from './attente';
import { pointDeCode } from './brute';
import { lisDate } from './cellule-date';
import { lisNombre } from './cellule-nombre';
import { dateDeCellule, estDansLesBornes } from './date';
import { ecrit } from './ecrit';
import type { Note, Valeur } from './feuille';
import { affichageDe } from './format';
import { pourCent, sansBruit } from './nombre';
import { texteNet } from './texte';

const FORMULE_EN_ERREUR =
  /^(?:#(?:N\/A|N\/D|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|PROPAGATION!|EPARS!|CALC!|FIELD!|CHAMP!|BLOCKED!|BLOQU[EÉ]!|CONNECT!|CONNEXION!|UNKNOWN!|INCONNU!|BUSY!|OCCUP[EÉ]!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA|CHARGEMENT_DONNEES)|Err:\d{3})$/;
const LIEN = /^(?:'[^']+'!|[^'!()+*/-]+!)?\$?[A-Z]{1,3}\$?\d+$/;
const OUI = new Set(['oui', 'o', 'vrai', 'true', '1', 'x']);
const NON = new Set(['non', 'n', 'faux', 'false', '0']);

/** Reads one cell for a column of the tables. An empty cell is an absence, never a zero. */
export function lisCellule(valeur: Valeur, attente: Attente, note: Note = {}): Lue {
  if (note.faute)
    return { ...note.faute, attendu: note.faute.attendu === 'une valeur' ? attenduPar(attente) : note.faute.attendu };
  if (typeof valeur !== 'string') return lis(valeur, attente, note);
  const { colonne, codes } = attente;
  const estLibre = colonne.type === 'texte' && !colonne.motif && !codes;
  const { net, retires } = texteNet(valeur, !estLibre);
  const lue = lis(net, attente, note);
  if (retires.length === 0 || !('valeur' in lue)) return lue;
  const message = `${retires.length > 1 ? 'Des caractères invisibles ont été retirés' : 'Un caractère invisible a été retiré'} (${retires.join(', ')})\u00a0: «\u00a0${net ?? ''}\u00a0» est retenu.`;
  const dite = { genre: 'caractère invisible', message, attendu: 'la valeur saisie sans ce caractère' };
  return { ...lue, reserves: [dite, ...(lue.reserves ?? [])] };
}

function lis(net: Valeur, attente: Attente, note: Note): Lue {
  const { colonne } = attente;
  if (net === null) {
    if (colonne.nullable) return { valeur: null };
    return refus('valeur obligatoire', 'La cellule est vide.', attente);
  }
  if (typeof net === 'string' && FORMULE_EN_ERREUR.test(net)) {
    return refus('formule en erreur', `La formule donne ${net}.`, attente);
  }
  if (net === 0 && note.formule !== undefined && (colonne.type === 'texte' || LIEN.test(note.formule))) {
    return lienVide(note.formule, attente);
  }
  if (colonne.type === 'texte') return lisTexte(net, attente, note);
  if (colonne.type === 'date') return lisDate(net, attente, note);
  if (colonne.type === 'booleen') return lisBooleen(net, attente);
  return lisNombre(net, attente, note);
}

/** A formula that only names a cell gives 0 when that cell is empty: an absence that reads as a zero. */
function lienVide(formule: string, attente: Attente): Lue {
  const message = `La formule =${formule.slice(0, 60)} donne 0\u00a0: la cellule qu’elle reprend est peut-être vide.`;
  const genre = 'lien vers une cellule vide';
  const { type } = attente.colonne;
  if (type !== 'nombre' && type !== 'entier') return refus(genre, message, attente);
  return reserve(0, genre, message, 'le nombre lui-même, ou une cellule vide');
}

function lisTexte(valeur: string | number | boolean | Date, attente: Attente, note: Note): Lue {
  const { colonne, codes } = attente;
  if (valeur instanceof Date) {
    const lue = dateDeCellule(valeur);
    if (lue === null || colonne.motif || codes) {
      return refus('texte lu comme une date', 'Un tableur a fait de ce texte une date.', attente);
    }
    if (!estDansLesBornes(lue)) {
      return refus('date hors bornes', `Le ${dateCourte(lue)} n’est pas une date qu’un contrat porte.`, attente);
    }
    return reserve(dateCourte(lue), 'date dans un texte', 'La cellule est une date, la colonne un texte.', 'un texte');
  }
  if (typeof valeur === 'number') return lisNumero(valeur, attente, note);
  const texte = typeof valeur === 'boolean' ? (valeur ? 'vrai' : 'faux') : valeur;
  return lisForme(texte, attente);
}

/** A number in a column of texts: as its format shows it, where the format shows it whole. */
function lisNumero(valeur: number, attente: Attente, { format = 'General' }: Note): Lue {
  const { motif } = attente.colonne;
  const net = sansBruit(valeur);
  const { genre, chiffres, pourCent: enPourCent } = affichageDe(format, valeur);
  if (genre === 'heure') return refus('texte lu comme une heure', 'Un tableur a fait de ce texte une heure.', attente);
  if (enPourCent === 'calcule') return lisForme(pourCent(net), attente);
  if (enPourCent === 'ecrit') return lisForme(`${String(net).replace('.', ',')}\u00a0%`, attente);
  const montre = chiffres && net >= 0 ? net.toFixed(chiffres.decimales) : null;
  if (montre !== null && Number(montre) === net) {
    const [entiers = '', ...decimales] = montre.split('.');
    return lisForme([entiers.padStart(chiffres?.entiers ?? 0, '0'), ...decimales].join('.'), attente);
  }
  const texte = String(net);
  const lue = lisForme(texte, attente);
  if (!motif || Number.isInteger(net) || !('valeur' in lue)) return lue;
  const message = `La cellule est le nombre ${texte.replace('.', ',')}\u00a0: «\u00a0${texte}0\u00a0» s’y écrirait de même.`;
  return reserve(texte, 'numéro lu comme un nombre', message, 'une cellule au format texte');
}

function lisForme(texte: string, attente: Attente): Lue {
  const { colonne, codes } = attente;
  if (codes) {
    const code = codes.get(cleDeTexte(texte));
    return code === undefined
      ? refus('valeur inconnue', `«\u00a0${texte}\u00a0» n’est pas une valeur permise.`, attente)
      : { valeur: code };
  }
  if (!colonne.motif || colonne.motif.test(texte)) return { valeur: texte };
  if (colonne.motif === FINESS && estDeforme(texte)) {
    const message = `«\u00a0${texte}\u00a0» n’est plus un FINESS\u00a0: un tableur l’a lu comme un nombre.`;
    return refus('identifiant abîmé par un tableur', message, attente);
  }
  return refus('forme inattendue', `«\u00a0${texte}\u00a0» n’a pas la forme attendue${sosies(texte)}.`, attente);
}

/** Letters of other alphabets look like ours: they are named, or the message would show a right-looking text. */
function sosies(texte: string): string {
  const autres = [...new Set(texte.match(/[^\x20-\x7e\u00a0-\u017f\u2010-\u2026\u20ac]/gu) ?? [])].slice(0, 3);
  return autres.length === 0
    ? ''
    : `\u00a0: ${autres.map((c) => `«\u00a0${c}\u00a0» est ${pointDeCode(c)}`).join(', ')}`;
}

function lisBooleen(valeur: string | number | boolean | Date, attente: Attente): Lue {
  if (typeof valeur === 'boolean') return { valeur };
  const cle = valeur instanceof Date ? '' : cleDeTexte(String(valeur));
  if (OUI.has(cle)) return { valeur: true };
  if (NON.has(cle)) return { valeur: false };
  return refus('oui ou non attendu', `«\u00a0${ecrit(valeur)}\u00a0» n’est ni oui ni non.`, attente);
}
