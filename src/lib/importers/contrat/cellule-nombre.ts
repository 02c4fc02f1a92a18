import { refus, reserve, type Attente, type Contenu, type Lue } from './attente';
import { ecrit } from './ecrit';
import type { Note } from './feuille';
import { affichageDe, type Affichage } from './format';
import { nombreDeTexte, pourCent, sansBruit } from './nombre';

/** Integers are stored on 32 bits. */
const ENTIER_MAX = 2_147_483_647;
/** A rate above it, without its sign, is as well a percentage: it is asked about. */
const FRACTION_SANS_DOUTE = 1;

/** How a number was written: `signe` when in per cent, `ecrit` when a sign was only put after it. */
interface Nombre {
  valeur: number;
  pourCent: 'signe' | 'ecrit' | null;
}

/**
 * A number by its text, or by its value and its format. The size of a percentage is never guessed in silence: with a
 * sign it is what is shown; without, a fraction, which is told; above 1 it is asked.
 */
export function lisNombre(valeur: string | number | boolean | Date, attente: Attente, note: Note): Lue {
  if (valeur instanceof Date) {
    return refus('nombre lu comme une date', 'Un tableur a fait de ce nombre une date.', attente);
  }
  if (typeof valeur === 'number') {
    const affichage = affichageDe(note.format ?? 'General', valeur);
    return lisMontre(valeur, affichage, attente, note);
  }
  const lu = typeof valeur === 'string' ? nombreDeTexte(valeur) : null;
  if (lu === 'ambigu') {
    return {
      genre: 'nombre ambigu',
      message: `«\u00a0${ecrit(valeur)}\u00a0» peut se lire de deux façons.`,
      attendu: 'un nombre sans point\u00a0: 1\u202f234 ou 1,234'
    };
  }
  if (lu === null) return refus('nombre illisible', `«\u00a0${ecrit(valeur)}\u00a0» n’est pas un nombre.`, attente);
  return lisUnite({ valeur: lu.valeur, pourCent: lu.pourCent ? 'signe' : null }, ecrit(valeur), attente);
}

function lisMontre(
  valeur: number,
  { genre, multiple, pourCent: montre }: Affichage,
  attente: Attente,
  note: Note
): Lue {
  const ecrite = ecrit(valeur, note);
  if (genre !== 'nombre') {
    return refus('nombre lu comme une heure', 'Un tableur a fait de ce nombre une date ou une heure.', attente);
  }
  if (multiple !== null && montre === null) {
    const message = `La cellule montre «\u00a0${ecrite} ${multiple}\u00a0» et contient ${ecrite}\u00a0: lequel des deux\u00a0?`;
    return { genre: 'multiple écrit', message, attendu: 'le nombre entier, sans multiple dans sa mise en forme' };
  }
  const net = sansBruit(valeur);
  if (montre === 'calcule') return lisUnite({ valeur: net, pourCent: 'signe' }, ecrite, attente);
  if (montre === 'ecrit') return lisUnite({ valeur: centieme(net), pourCent: 'ecrit' }, `${ecrite}\u00a0%`, attente);
  return lisUnite({ valeur: net, pourCent: null }, ecrite, attente);
}

/** Two places are moved in the text, so that 1.2 % is the very number that 0.012 is. */
function centieme(nombre: number): number {
  const [mantisse, exposant = '0'] = nombre.toExponential().split('e');
  return Number(`${mantisse}e${Number(exposant) - 2}`);
}

function lisUnite(nombre: Nombre, ecrite: string, attente: Attente): Lue {
  const { fraction } = attente;
  if (nombre.pourCent !== null && fraction === false) {
    return refus('pour cent inattendu', `«\u00a0${ecrite}\u00a0» est en pour cent, la colonne ne l’est pas.`, attente);
  }
  if (nombre.pourCent === null && fraction === true && Math.abs(nombre.valeur) > FRACTION_SANS_DOUTE) {
    return {
      genre: 'fraction ou pour cent',
      message: `${ecrite}\u00a0: est-ce ${ecrite}\u00a0%, ou ${ecrite} fois le tout, soit ${pourCent(nombre.valeur)}\u00a0?`,
      attendu: `le taux avec son signe\u00a0: «\u00a0${ecrite}\u00a0%\u00a0» ou «\u00a0${pourCent(nombre.valeur)}\u00a0»`
    };
  }
  const lue = lisBornes(nombre.valeur, ecrite, attente);
  if (!('valeur' in lue) || lue.valeur === 0) return lue;
  return avecReserve(lue.valeur, nombre, ecrite, attente) ?? lue;
}

function avecReserve(lue: Contenu, nombre: Nombre, ecrite: string, { fraction }: Attente): Lue | null {
  const enClair = pourCent(nombre.valeur);
  if (nombre.pourCent === 'ecrit') {
    const message = `Le signe\u00a0% n’est que dans la mise en forme\u00a0: la cellule montre ${ecrite}, ${enClair} est retenu.`;
    return reserve(lue, 'pour cent écrit', message, 'un taux au format pourcentage');
  }
  if (nombre.pourCent !== null && fraction === null) {
    const message = `«\u00a0${ecrite}\u00a0» est retenu\u00a0; l’unité de l’indicateur n’est pas connue.`;
    return reserve(lue, 'unité inconnue', message, 'un indicateur du catalogue');
  }
  if (nombre.pourCent !== null || fraction !== true) return null;
  const message = `${ecrite} n’a pas de signe\u00a0%\u00a0: c’est une fraction, soit ${enClair}.`;
  return reserve(lue, 'taux sans signe', message, `le taux avec son signe\u00a0: «\u00a0${enClair}\u00a0»`);
}

function lisBornes(nombre: number, ecrite: string, attente: Attente): Lue {
  const { colonne } = attente;
  if (colonne.type === 'entier' && !Number.isInteger(nombre)) {
    return refus('nombre entier attendu', `«\u00a0${ecrite}\u00a0» n’est pas un nombre entier.`, attente);
  }
  const borne = colonne.type === 'entier' ? ENTIER_MAX : Infinity;
  if (nombre < (colonne.min ?? -borne) || nombre > (colonne.max ?? borne)) {
    return refus('hors bornes', `«\u00a0${ecrite}\u00a0» est hors des bornes.`, attente);
  }
  return { valeur: nombre === 0 ? 0 : nombre };
}
