/** What one plan is to bring in a year; nothing expected where it has none, or where a suspension stops it. */
interface PlanDeLAnnee {
  contrat: string;
  exercice: number;
  attendu: number | null;
  gel: string | null;
}

export interface PlansComptes {
  /** Contracts whose plan counts in the gains of the year. */
  comptes: number;
  /** Of them, those that it is the last year of: their gains leave the sum with them, whether or not they last. */
  finissent: string[];
}

/**
 * Which plans the gains of a year add up, and which of them end with it. Worked: A planned from 2025 to 2027, B from 2026
 * to 2028, C in 2026 and frozen from 2027 on → three in 2026 of which none ends, two in 2027 of which A ends.
 */
export function plansDeLExercice(plans: readonly PlanDeLAnnee[], annee: number | null): PlansComptes {
  const siens = plans.filter((p) => p.exercice === annee && p.attendu !== null);
  const suivis = new Set(
    plans.filter((p) => p.exercice > (annee ?? 0) && (p.attendu !== null || p.gel !== null)).map((p) => p.contrat)
  );
  return {
    comptes: siens.length,
    finissent: siens.map(({ contrat }) => contrat).filter((contrat) => !suivis.has(contrat))
  };
}
