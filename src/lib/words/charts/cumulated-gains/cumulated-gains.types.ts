import type { Tete } from '../tete.types';

/** Euros cumulated since the start of the contract, as of an ISO day; favourable is positive. */
export interface PointCumul {
  date: string;
  cumul: number;
}

export interface MarqueJour {
  date: string;
  texte: string;
}

export interface CumulEntree {
  attendu: readonly PointCumul[];
  /** Read until `au`: what lies after is not drawn. */
  realise: readonly PointCumul[];
  /** « Situation au ». */
  au: string;
  /** Day of the freeze that stopped what was expected. */
  gel?: string | null;
  marques?: readonly MarqueJour[];
}

export interface CumulatedGainsProps extends Tete, CumulEntree {}
