import type { PalierEchelle } from '$lib/domain/action/codes';
import type { Tete } from '../tete.types';

/** Rungs of the ladder, each gain counted once, at the one where it stands. */
export type PalierPile = PalierEchelle;

/** Only `recette_activite` depends on an increase of activity. */
export type NaturePile = 'depense' | 'recette_activite' | 'recette_autre';

/** Effect in the year, in euros, of the year's own measures standing on one rung: rungs are disjoint. */
export interface PartGain {
  palier: PalierPile;
  nature: NaturePile;
  montant: number;
}

export interface AnneeGains {
  annee: number;
  parts: readonly PartGain[];
  /** Effect carried over from the measures of N-1, in euros, apart from the parts. */
  report: number;
  /** Of it, what comes from measures that are not in force yet. */
  reportAVenir?: number;
  /** What was due by D and is not in force, in euros, apart from the parts: it has not come. */
  echu?: number;
  /** Expected effect of the year, report included; null when nothing was expected by contract. */
  attendu: number | null;
  /** A freeze in the course of the year stopped what was expected, and nothing of what came. */
  auGel?: boolean;
}

export interface PileEntree {
  annees: readonly AnneeGains[];
  /** The year read while the cursor is away. */
  anneeCourante?: number;
}

export interface StackedStepsProps extends Tete, PileEntree {}
