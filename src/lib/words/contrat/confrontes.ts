import type { FaitContraire } from '$lib/domain/contrat/desaccord';
import { enumeration } from '$lib/format/phrase';

/** What a contract's judgement is held against: all that may contradict it, whole. */
export const CONFRONTES: Readonly<
  Record<Exclude<FaitContraire['fait'], 'action_abandonnee' | 'rien_en_retard'>, string>
> = {
  jalon_en_retard: 'les jalons',
  action_bloquee: 'les blocages',
  gains_insuffisants: 'les gains',
  engagements_manques: 'les engagements'
};

/** « les jalons, les blocages, les gains ou les engagements ». */
export const FAITS_CONFRONTES = enumeration(Object.values(CONFRONTES), 'ou');
