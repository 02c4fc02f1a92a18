import { ETATS_ACTION } from '$lib/domain/action/mots-des-actions';
import { etatDeLAction } from '../contrat/mots';

/** « 2 bloquées », « 1 en retard »: the plural of the states that agree. */
function auPluriel(code: string, n: number): string {
  const mot = etatDeLAction(code).toLowerCase();
  return n < 2 || mot.startsWith('en ') ? mot : `${mot}s`;
}

/** « 3 en retard, 1 bloquée », in the order of the list of states; empty when there is none. */
export function comptesParEtat(actions: readonly { etat: string }[]): string {
  const codes = [...new Set([...Object.keys(ETATS_ACTION), ...actions.map(({ etat }) => etat)])];
  return codes
    .map((code) => ({ code, n: actions.filter(({ etat }) => etat === code).length }))
    .filter(({ n }) => n > 0)
    .map(({ code, n }) => `${n}\u00a0${auPluriel(code, n)}`)
    .join(', ');
}
