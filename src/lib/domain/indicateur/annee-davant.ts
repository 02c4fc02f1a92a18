import { anneeDe } from '../temps/calendrier';

/**
 * The last of yearly measures, and the one of the year before it: of an older year, it is not. 2024 after 2022: none
 * before.
 * @param recentes from the latest
 */
export function avecLAnneeDavant<M extends { fin: string }>(
  recentes: readonly M[]
): { derniere: M | null; avant: M | null } {
  const [derniere = null, precedente = null] = recentes;
  const suit = derniere !== null && precedente !== null && anneeDe(precedente.fin) === anneeDe(derniere.fin) - 1;
  return { derniere, avant: suit ? precedente : null };
}
