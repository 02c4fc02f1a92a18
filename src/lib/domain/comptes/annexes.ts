/** A line of a document that an entity sends again, whole, each time it changes. */
export interface LigneDAnnexe {
  ej: string;
  arrete_le: string;
}

/**
 * What the last annex of an entity says, which says it all: what it no longer has is no longer so. Worked: five
 * operations in the annex of 2025, four in that of 2026: from the day of the second on, four.
 *
 * @param lignes those known at D, of any annex
 */
export function derniereAnnexe<L extends LigneDAnnexe>(lignes: readonly L[], ej: string): L[] {
  const siennes = lignes.filter((l) => l.ej === ej);
  const derniere = siennes.reduce((jour, { arrete_le }) => (arrete_le > jour ? arrete_le : jour), '');
  return siennes.filter(({ arrete_le }) => arrete_le === derniere);
}
