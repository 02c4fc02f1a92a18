import { accord } from '$lib/format/phrase';
import { ETATS_ACTION } from '$lib/schema/vocabulaire/action';
import { etatDeLAction, ETATS_ACTION_PLURIEL, lectureDeLEtat, type EtatLu } from './etat-en-mots';
import { mot } from '../contrat/mots';

/** Readings that say what an action has: they do not agree with how many there are. */
const INVARIABLES: Readonly<Record<string, string>> = {
  jalons_acheves: 'aux jalons achevés',
  gain_absent: 'aux jalons achevés et au gain absent'
};

/** « 2 bloquées », « 1 en retard », « 24 aux jalons achevés et au gain absent ». */
function auNombre(code: string, n: number, court: boolean): string {
  if (court && code === 'gain_absent') return 'au gain absent';
  const invariable = INVARIABLES[code];
  if (invariable !== undefined) return invariable;
  return n > 1 ? mot(ETATS_ACTION_PLURIEL, code) : etatDeLAction(code).toLowerCase();
}

/** Milestones of abandoned actions, told beside the others: « à part, 1 jalon d’une action abandonnée ». */
export function jalonsAPart(n: number): string {
  return `à part, ${n}\u00a0${accord(n, 'jalon d’une action abandonnée', 'jalons d’actions abandonnées')}`;
}

/**
 * « 3 en retard, 1 bloquée », in the order of the list of states; empty when there is none.
 *
 * @param court whether there is little room: a gain said absent is that of an action whose milestones are reached
 */
export function comptesParEtat(actions: readonly EtatLu[], court = false): string {
  const lectures = actions.map(lectureDeLEtat);
  const codes = [...new Set([...Object.keys(ETATS_ACTION), ...Object.keys(INVARIABLES), ...lectures])];
  return codes
    .map((code) => ({ code, n: lectures.filter((lecture) => lecture === code).length }))
    .filter(({ n }) => n > 0)
    .map(({ code, n }) => `${n}\u00a0${auNombre(code, n, court)}`)
    .join(', ');
}
