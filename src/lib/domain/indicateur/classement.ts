import type { Agregation, Direction } from './fiche';

/**
 * Whether an indicator is ranked. Euros never are, nor any sum: the largest hospital comes first and that says nothing;
 * ratios only (RULES 17 and 49).
 */
export function seClasse({ agregation, unite }: { agregation: Agregation; unite: string }): boolean {
  return agregation === 'ratio' && unite !== 'euros';
}

/**
 * Rank of a value among a group, 1 = most favourable, or highest when no direction is favourable. Values are
 * compared as they are, not as they are shown [M]; equal ones share the better rank, « ex æquo ». Null when fewer than three have a value, since a place among two says nothing.
 */
export function rangDe(
  valeur: number | null,
  valeurs: readonly (number | null)[],
  direction: Direction
): { rang: number; n: number } | null {
  const presentes = valeurs.filter((v) => v !== null);
  if (valeur === null || presentes.length < 3) return null;
  const devant = presentes.filter((v) => (direction === 'baisse' ? v < valeur : v > valeur)).length;
  return { rang: devant + 1, n: presentes.length };
}
