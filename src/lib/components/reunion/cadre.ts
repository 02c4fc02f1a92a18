import type { SituationLue } from '$lib/dataset/situation.svelte';
import type { CodeDeReunion } from '$lib/domain/contrat/reunions';

/** What a pack of a contract may be made at and of, beside the pages of its own meeting. */
export interface Cadre {
  situation: SituationLue;
  /** Date of the figures that stand on the screen. */
  au: string;
  /** The same, where it is not that of the data. */
  autreDate: string | null;
  donneesAu: string;
  /** Dates that the contract offers. */
  dates: readonly string[];
  /** The other meetings of the contract. */
  reunions: readonly CodeDeReunion[];
}
