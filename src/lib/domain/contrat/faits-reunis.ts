import type { Arret } from './contrat';
import type { FaitContraire } from './desaccord';

/** Facts that contradict a judgement, as they are told: what is alike together. */
export type FaitReuni =
  /** How many, the days of the latest; as of gains, what stopped them from counting. */
  | { fait: 'jalons_en_retard'; nombre: number; jours: number; arret?: Arret }
  | { fait: 'actions_bloquees'; actions: string[] }
  | { fait: 'action_abandonnee' }
  | { fait: 'gains_insuffisants'; taux: number; arret?: Arret }
  | { fait: 'engagements_manques'; manques: number; juges: number }
  | { fait: 'rien_en_retard' };

/**
 * Facts that contradict a judgement, milestones together and blocked actions together, in the order in which they weigh
 * [M]: milestones, actions, gains, commitments.
 *
 * @param arret what stopped the contract, its delays and what it owed
 */
export function faitsReunis(faits: readonly FaitContraire[], arret: Arret | null): FaitReuni[] {
  const de = <F extends FaitContraire['fait']>(code: F) =>
    faits.filter((f): f is Extract<FaitContraire, { fait: F }> => f.fait === code);
  const retards = de('jalon_en_retard').map(({ jours }) => jours);
  const actions = de('action_bloquee').map(({ action }) => action);
  const retard = { fait: 'jalons_en_retard' as const, nombre: retards.length, jours: Math.max(...retards) };
  return [
    ...(retards.length === 0 ? [] : [{ ...retard, ...(arret && { arret }) }]),
    ...(actions.length === 0 ? [] : [{ fait: 'actions_bloquees' as const, actions }]),
    ...de('action_abandonnee')
      .slice(0, 1)
      .map(({ fait }) => ({ fait })),
    ...de('gains_insuffisants').map(({ fait, taux }) => ({ fait, taux, ...(arret && { arret }) })),
    ...de('engagements_manques'),
    ...de('rien_en_retard').slice(0, 1)
  ];
}
