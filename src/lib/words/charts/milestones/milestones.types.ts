/** A milestone on an axis of days. */
export interface JalonDessine {
  /** « 3.6 Décision du directeur signée ». */
  nom: string;
  echeance: string;
  retard: boolean;
  /** Its deadline and what is said of it: « 27/07 · 65 j de retard · 0,6 M€ ». */
  dit: string;
}

/** Milestones round the day on which their delays are counted: D, or the day that a contract stopped. */
export interface JalonsEntree {
  au: string;
  jalons: readonly JalonDessine[];
}
