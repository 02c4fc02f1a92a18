import type { Tete } from '../cadre/tete.types';

/** Rungs of the ladder, each gain counted once, at the highest it stands on. */
export type PalierPile = 'constate' | 'realise' | 'securise' | 'valide' | 'chiffre' | 'identifie';

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
  /** Effect carried over from the measures of N−1, in euros, apart from the parts. */
  report: number;
  /** Expected effect of the year, report included; null when nothing was expected by contract. */
  attendu: number | null;
}

export interface PileEntree {
  annees: readonly AnneeGains[];
}

export interface StackedStepsProps extends Tete, PileEntree {}
