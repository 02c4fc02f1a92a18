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

/**
 * The ranks of values that alone have the other sign while, with the sign of their sisters, they would go their way: a
 * value between two sisters, from half to twice their middle; the first or the last one, when it leaps more than twice
 * as far as any step of theirs.
 * Worked: −12, −8, 6, −4 → the third; −12, −8, −5, 4 → the last (a leap of 9, for steps of 4 at most); −12, −6, 1 → none.
 *
 * @param valeurs in the order of time
 */
export function signesIsoles(valeurs: readonly number[]): number[] {
  return valeurs.flatMap((_, i) => (entreDeux(valeurs, i) || auBout(valeurs, i) ? [i] : []));
}

function entreDeux(valeurs: readonly number[], i: number): boolean {
  const [avant, valeur, apres] = [valeurs[i - 1], valeurs[i], valeurs[i + 1]];
  if (avant === undefined || valeur === undefined || apres === undefined) return false;
  if (valeur * avant >= 0 || avant * apres <= 0) return false;
  if (!valeurs.every((autre, rang) => rang === i || autre * valeur <= 0)) return false;
  const milieu = (Math.abs(avant) + Math.abs(apres)) / 2;
  return Math.abs(valeur) >= milieu / 2 && Math.abs(valeur) <= milieu * 2;
}

function auBout(valeurs: readonly number[], i: number): boolean {
  if (i !== 0 && i !== valeurs.length - 1) return false;
  const autres = i === 0 ? valeurs.slice(1).reverse() : valeurs.slice(0, -1);
  const [valeur, voisine] = [valeurs[i], autres.at(-1)];
  if (valeur === undefined || voisine === undefined || autres.length < 2) return false;
  if (!autres.every((autre) => autre * valeur < 0)) return false;
  const pas = Math.max(...autres.slice(1).map((autre, rang) => Math.abs(autre - (autres[rang] ?? autre))));
  return Math.abs(valeur - voisine) > 2 * pas && Math.abs(-valeur - voisine) <= pas;
}
