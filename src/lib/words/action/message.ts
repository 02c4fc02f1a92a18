import { enRetardOuBloquee } from '$lib/domain/action/action';
import { accord } from '$lib/format/phrase';
import type { ActionsModele } from '$lib/views/actions/actions.types';
import { comptesParEtat } from './comptes-par-etat';

/** What the actions say at D: how many, and those that do not go as planned. */
export function messageDesActions({ actions }: Pick<ActionsModele, 'actions'>): string {
  const n = actions.length;
  if (n === 0) return 'Aucune action';
  const debut = `${n}\u00a0${accord(n, 'action')}`;
  const deCote = comptesParEtat(actions.filter(({ etat }) => enRetardOuBloquee(etat)));
  return deCote === '' ? `${debut}, aucune en retard ni bloquée` : `${debut}\u00a0: ${deCote}`;
}
