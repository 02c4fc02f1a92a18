/**
 * Moves labels apart along one axis: order kept, no overlap, inside `[debut, fin]` as far as they fit (they overflow
 * at the start rather than overlap), and as near to their wishes as one pass down and one pass up leave them.
 *
 * @param souhaits wished starts, in any order
 * @param tailles room that each label takes from its start, in the order of `souhaits`
 * @returns starts in the order of `souhaits`
 */
export function etager(
  souhaits: readonly number[],
  tailles: readonly number[],
  [debut, fin]: readonly [number, number]
): number[] {
  const ordre = souhaits
    .map((place, i) => ({ place, taille: tailles[i] ?? 0, i }))
    .sort((a, b) => a.place + a.taille / 2 - (b.place + b.taille / 2) || a.i - b.i);
  let plancher = debut;
  for (const e of ordre) {
    e.place = Math.max(e.place, plancher);
    plancher = e.place + e.taille;
  }
  let plafond = fin;
  for (const e of ordre.toReversed()) {
    e.place = Math.min(e.place, plafond - e.taille);
    plafond = e.place;
  }
  const places = [...souhaits];
  for (const e of ordre) places[e.i] = e.place;
  return places;
}
