import type { Fourchette } from '$lib/domain/comptes/applique-hypotheses';
import type { AnneeParMois } from '$lib/domain/comptes/annee-par-mois';
import type { Tete } from '../tete.types';

/** A year cumulated month by month, and where it is said to land. */
export interface AnneeEntree extends AnneeParMois {
  exercice: number;
  /** The hospital's own projection of 31 December. */
  hopital: number | null;
  outil: Fourchette | null;
  cible: number | null;
}

export interface YearByMonthProps extends Tete, AnneeEntree {}
