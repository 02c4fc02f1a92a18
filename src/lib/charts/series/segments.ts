interface Annuel {
  annee: number;
}

/**
 * Cuts a series into the runs that a line may join: consecutive years, all drawn, on one side of every break.
 *
 * @param points in any order; years that are not drawn must be left out
 * @param ruptures years whose value does not compare with the year before
 */
export function segmenter<T extends Annuel>(points: readonly T[], ruptures: readonly number[] = []): T[][] {
  const segments: T[][] = [];
  let precedent: T | undefined;
  for (const point of [...points].sort((a, b) => a.annee - b.annee)) {
    const courant = segments.at(-1);
    const suite = precedent !== undefined && point.annee === precedent.annee + 1 && !ruptures.includes(point.annee);
    if (suite && courant) courant.push(point);
    else segments.push([point]);
    precedent = point;
  }
  return segments;
}
