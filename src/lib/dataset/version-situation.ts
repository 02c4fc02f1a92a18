import { autreDate } from '$lib/domain/temps/autre-date';
import type { SituationLue } from './situation.svelte';

/** A comparison that ends at a version published before. */
interface FinDeVersion {
  /** Last day that the version covers. */
  au: string;
  /** Last day of the data published. */
  donneesAu: string;
  /** The day that the reader takes in its place; null for that of the data. */
  remplace: (jour: string | null) => void;
}

/**
 * The situation that the head of a page shows when it ends at a version: the day of the version, which its links keep,
 * and another day taken there is no longer the version. Over the day of the data, links carry none.
 */
export function situationDeVersion(situation: SituationLue, { au, donneesAu, remplace }: FinDeVersion): SituationLue {
  const autre = autreDate(au, donneesAu);
  return {
    au: autre,
    attente: situation.attente,
    echec: situation.echec,
    recherche: autre === null ? '' : `?au=${autre}`,
    apprete: () => situation.apprete(),
    choisit: (jour) => remplace(autreDate(jour, donneesAu)),
    oublie: () => remplace(null),
    reessaie: () => situation.reessaie()
  };
}
