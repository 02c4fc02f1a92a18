import type { Tete } from '../tete.types';
import type { CarteEntree } from './places';

export interface DotMapProps extends Tete, CarteEntree {
  /** Where and when the beds come from, as « SAE 2024 ». */
  edition?: string;
  surligne: string | null;
  onsurligne?: (ght: string | null) => void;
  /** Page of each GHT, by code. */
  hrefs?: Record<string, string>;
}
