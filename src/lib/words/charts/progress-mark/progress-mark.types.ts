import type { Direction } from '$lib/domain/indicateur/fiche';
import type { Unite } from '$lib/format/nombre';

/** Progress of a commitment between its reference and its target. */
export interface ProgresEntree {
  reference: number;
  cible: number;
  /** Last known value; null when there is none. */
  valeur: number | null;
  /** Target at D, interpolated between dated targets; null when none applies. */
  attendu: number | null;
  /** How the value is told beside the mark, which then has the same colour; without it, the mark judges alone. */
  position?: 'atteinte' | 'tolerance' | 'manquee' | null;
  direction: Direction;
  unite: Unite;
  /** Names the commitment in the text alternative. */
  label: string;
}

export interface ProgressMarkProps extends ProgresEntree {
  largeur?: number;
  hauteur?: number;
}
