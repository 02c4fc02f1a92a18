/** Days of a calendar year: 366 in a leap year. */
export function joursDeLAnnee(annee: number): number {
  const bissextile = (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0;
  return bissextile ? 366 : 365;
}

export interface Periode {
  debut: string;
  fin: string;
}

/** Inclusive dates of a yearly observation: a flow spans the year, a stock stands on 31 December. */
export function periodeAnnuelle(annee: number, nature: 'stock' | 'flux'): Periode {
  const fin = `${annee}-12-31`;
  return { debut: nature === 'stock' ? fin : `${annee}-01-01`, fin };
}

/** The years of a list between two of them, both included, whichever comes first. */
export function anneesEntre(annees: readonly number[], une: number, autre: number): number[] {
  const [debut, fin] = [Math.min(une, autre), Math.max(une, autre)];
  return annees.filter((annee) => annee >= debut && annee <= fin);
}
