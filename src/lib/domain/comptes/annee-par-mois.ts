/** Months of an entity, cumulated from January: this year so far, and its last closed year. */
export interface MoisDEntite {
  base: { dernierExercice: number } | null;
  /** Its closing: months hold what was booked on the way, inventory entries come after. */
  dernier: { montants: { resultat: number | null } | null } | null;
  mois: { exercice: readonly number[]; dernier: readonly number[] };
}

/** A year cumulated month by month, beside the last closed one. */
export interface AnneeParMois {
  realise: number[];
  /** Its months, and its result as closed; null where one of the entities lacks it. */
  precedent: { exercice: number; mois: number[]; clos: number | null } | null;
}

/** Months that all of them have; one that lacks a month makes it missing of the sum. */
function ensemble(listes: readonly (readonly number[])[]): number[] {
  const [premiere = [], ...autres] = listes;
  const connus = Math.min(premiere.length, ...autres.map((liste) => liste.length));
  return premiere
    .slice(0, connus)
    .map((montant, rang) => autres.reduce((total, liste) => total + (liste[rang] ?? 0), montant));
}

/** Months of one or several entities together; last closed years are added only when they are the same one. */
export function anneeParMois(entites: readonly MoisDEntite[]): AnneeParMois {
  const exercices = new Set(entites.map(({ base }) => base?.dernierExercice ?? null));
  const [exercice = null] = exercices;
  const dernier = ensemble(entites.map(({ mois }) => mois.dernier));
  const clos = entites.reduce<number | null>((total, entite) => {
    const sien = entite.dernier?.montants?.resultat ?? null;
    return total === null || sien === null ? null : total + sien;
  }, 0);
  return {
    realise: ensemble(entites.map(({ mois }) => mois.exercice)),
    precedent:
      exercices.size > 1 || exercice === null || dernier.length === 0 ? null : { exercice, mois: dernier, clos }
  };
}
