import { dateDeSerie, instantIso } from './date';
import type { Faute, Note, Valeur } from './feuille';
import { affichageDe } from './format';

/** A cell as its file gives it. */
export interface Brute {
  valeur: Valeur;
  note?: Note;
}

/** Characters of a cell, in Excel as in LibreOffice. */
const LONGUEUR_MAX = 32_767;
const NOMBRE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const CONTROLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

export const RIEN: Brute = { valeur: null };

export function brute(valeur: Valeur): Brute {
  return { valeur };
}

/** A cell that cannot be read. */
function enFaute(genre: string, message: string, attendu: string, fichier = false): Brute {
  const faute: Faute = fichier ? { genre, message, attendu, fichier } : { genre, message, attendu };
  return { valeur: null, note: { faute } };
}

/** A cell of which the file says something that no spreadsheet writes. */
export function abimee(message: string): Brute {
  const attendu = 'une cellule que votre tableur relit\u00a0: ouvrez le classeur, enregistrez-le, puis redonnez-le';
  return enFaute('cellule abîmée', message, attendu, true);
}

export function sansResultat(formule: string): Brute {
  return {
    valeur: null,
    note: {
      formule,
      faute: {
        genre: 'formule sans résultat',
        message: `La formule${formule === '' ? '' : ` =${formule.slice(0, 60)}`} n’a pas de résultat dans le fichier.`,
        attendu: 'une valeur\u00a0: ouvrez le classeur dans un tableur, qui la calcule, et enregistrez-le'
      }
    }
  };
}

export function enErreur(mot: string): Brute {
  return enFaute('formule en erreur', `La formule donne ${mot.trim() || 'une erreur'}.`, 'une valeur');
}

/** @param texte decoded, and cut beyond what a cell may hold */
export function texteBrut(texte: string): Brute {
  if (texte === '') return RIEN;
  if (texte.length > LONGUEUR_MAX) {
    const message = 'La cellule a plus de 32\u202f767 caractères.';
    return enFaute('texte trop long', message, 'un texte qui tienne dans une cellule');
  }
  const controle = CONTROLE.exec(texte)?.[0];
  if (controle === undefined) return { valeur: texte };
  const message = `Le texte contient un caractère de contrôle invisible (${pointDeCode(controle)}).`;
  return enFaute('caractère de contrôle', message, 'le texte saisi de nouveau, sans ce caractère', true);
}

/** `U+200B`. */
export function pointDeCode(caractere: string): string {
  return `U+${(caractere.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const notes = new Map<string, Note>();

/** Notes of plain numbers are one object a format: a sheet has thousands. */
function noteDe(format: string): Note {
  const connue = notes.get(format) ?? { format };
  if (notes.size < 1_000) notes.set(format, connue);
  return connue;
}

/** A number, or the date that its format makes of it. */
export function nombreBrut(ecrit: string, format: string, depuis1904: boolean): Brute {
  const nombre = NOMBRE.test(ecrit) ? Number(ecrit) : NaN;
  if (!Number.isFinite(nombre)) return abimee(`«\u00a0${ecrit.slice(0, 40)}\u00a0» n’est pas un nombre.`);
  if (format === 'General') return { valeur: nombre };
  if (affichageDe(format, nombre).genre !== 'date') return { valeur: nombre, note: noteDe(format) };
  const date = dateDeSerie(nombre, depuis1904);
  if (date !== null) return { valeur: date };
  const message = `Le nombre ${ecrit.slice(0, 40)} est mis en forme de date, et n’est celui d’aucun jour.`;
  return enFaute('date hors bornes', message, 'une date, comme 31/12/2026');
}

/** A date that the file writes out, with or without its time. */
export function dateBrute(iso: string): Brute {
  const date = instantIso(iso);
  return date === null ? abimee(`«\u00a0${iso.slice(0, 40)}\u00a0» n’est pas une date.`) : { valeur: date };
}

export function booleenBrut(ecrit: string): Brute {
  if (ecrit === '1' || ecrit === 'true') return { valeur: true };
  if (ecrit === '0' || ecrit === 'false') return { valeur: false };
  return abimee(`«\u00a0${ecrit.slice(0, 40)}\u00a0» n’est ni vrai ni faux.`);
}

/** The same cell, which a formula gives. */
export function calculee({ valeur, note }: Brute, formule: string): Brute {
  return { valeur, note: { ...note, formule } };
}
