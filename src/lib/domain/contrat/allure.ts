/**
 * Whether all the targets of a commitment go the other way than its favourable sense, from its reference: a sense, a
 * sign or a reference is then wrong. Worked: −12 M€ then −10 and −5, « hausse » → no; « baisse » → yes.
 */
export function allureContraire(direction: string, reference: number | null, cibles: readonly number[]): boolean {
  if (reference === null || cibles.length === 0) return false;
  return cibles.every((cible) => (direction === 'hausse' ? cible < reference : cible > reference));
}

/** Whether a tolerance is greater than the reference and every target, so that it lets everything pass. */
export function toleranceTropGrande(tolerance: number, reference: number | null, cibles: readonly number[]): boolean {
  const valeurs = [...cibles, ...(reference === null ? [] : [reference])].map(Math.abs);
  return valeurs.length > 0 && tolerance > 0 && valeurs.every((valeur) => tolerance > valeur);
}
