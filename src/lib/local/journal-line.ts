import { nouvelId } from './new-id';
import type { Changement, Ligne } from '$lib/domain/journal/ligne';

/** The instant of an entry. */
export const maintenant = (): string => new Date().toISOString();

/** A line entered now, under a name that no other computer gives. */
export function nouvelleLigne(
  changement: Changement,
  saisie: Pick<Ligne, 'par' | 'motif' | 'contrat' | 'version'>
): Ligne {
  return { ...changement, ...saisie, id: nouvelId(), le: maintenant() };
}
