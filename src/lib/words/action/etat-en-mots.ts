import { ETATS_ACTION } from '$lib/domain/action/mots-des-actions';
import { mot } from '../contrat/mots';

export function etatDeLAction(code: string): string {
  return mot(ETATS_ACTION, code);
}
