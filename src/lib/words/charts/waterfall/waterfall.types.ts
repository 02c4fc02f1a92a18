import type { Tete } from '../tete.types';

/** One end of a bridge: a level in euros. */
export interface Borne {
  libelle: string;
  valeur: number;
}

/** One step of a bridge, in signed euros: favourable is positive. */
export interface Piece {
  code: string;
  libelle: string;
  valeur: number;
  /** Not the plan's doing (prices, tariffs, perimeter): grey, its sign alone tells which way it goes. */
  horsPlan?: boolean;
  /** « Non expliqué »: hatched. */
  inconnu?: boolean;
  href?: string;
  /** What the cursor adds: « 2 jalons en retard ». */
  detail?: string;
}

/** A bridge whose pieces sum from one end to the other; a remainder is drawn hatched and said, never hidden. */
export interface WaterfallEntree {
  depart: Borne;
  pieces: readonly Piece[];
  arrivee: Borne;
  /** A bridge in which nothing is the plan's doing: its pieces are of one family. */
  sansPlan?: boolean;
}

export interface WaterfallProps extends Tete, WaterfallEntree {}
