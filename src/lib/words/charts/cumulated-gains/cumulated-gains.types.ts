import type { GainsCumules } from '$lib/domain/gain/cumul';
import type { Tete } from '../tete.types';

export interface MarqueJour {
  date: string;
  texte: string;
}

export interface CumulEntree extends GainsCumules {
  marques?: readonly MarqueJour[];
}

export interface CumulatedGainsProps extends Tete, CumulEntree {}
