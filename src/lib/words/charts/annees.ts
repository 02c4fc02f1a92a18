/** All years from the first to the last of several series, in order; the missing ones too. */
export function anneesDe(...series: readonly (readonly { annee: number }[])[]): number[] {
  const annees = series.flat().map((p) => p.annee);
  if (annees.length === 0) return [];
  const [premiere, derniere] = [Math.min(...annees), Math.max(...annees)];
  return Array.from({ length: derniere - premiere + 1 }, (_, i) => premiere + i);
}
