/**
 * Moves labels apart along one axis: order kept, at least `ecart` between neighbours, inside `[min, max]` as far as
 * they fit (they overflow at the top rather than overlap), and as near to their wishes as a single pass down and a
 * single pass up leave them.
 *
 * @param souhaits wished positions, in any order
 * @param ecart room that each label takes, in the order of `souhaits`, or one for all
 * @returns positions in the order of `souhaits`
 */
export function etager(souhaits: readonly number[], ecart: number, [min, max]: readonly [number, number]): number[] {
  const ordre = souhaits.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  let plancher = min;
  for (const e of ordre) {
    e.y = Math.max(e.y, plancher);
    plancher = e.y + ecart;
  }
  let plafond = max;
  for (const e of ordre.toReversed()) {
    e.y = Math.min(e.y, plafond);
    plafond = e.y - ecart;
  }
  const places = [...souhaits];
  for (const e of ordre) places[e.i] = e.y;
  return places;
}
