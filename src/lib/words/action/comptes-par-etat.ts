import { accord } from '$lib/format/phrase';
import { ETATS_ACTION, ETATS_ACTION_PLURIEL } from '$lib/domain/action/mots-des-actions';
import { etatDeLAction } from './etat-en-mots';
import { mot } from '../contrat/mots';

/** « 2 bloquées », « 1 en retard ». */
function auNombre(code: string, n: number): string {
  return n > 1 ? mot(ETATS_ACTION_PLURIEL, code) : etatDeLAction(code).toLowerCase();
}

/** Milestones of abandoned actions, told beside the others: « à part, 1 jalon d’une action abandonnée ». */
export function jalonsAPart(n: number): string {
  return `à part, ${n}\u00a0${accord(n, 'jalon d’une action abandonnée', 'jalons d’actions abandonnées')}`;
}

/** « 3 en retard, 1 bloquée », in the order of the list of states; empty when there is none. */
export function comptesParEtat(actions: readonly { etat: string }[]): string {
  const codes = [...new Set([...Object.keys(ETATS_ACTION), ...actions.map(({ etat }) => etat)])];
  return codes
    .map((code) => ({ code, n: actions.filter(({ etat }) => etat === code).length }))
    .filter(({ n }) => n > 0)
    .map(({ code, n }) => `${n}\u00a0${auNombre(code, n)}`)
    .join(', ');
}
