import type { TableDefinition } from './table';

type AnyRow = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Positions of the rows whose key an earlier row has already: `1` the number and `1` the text are two keys, an empty
 * cell counts as what it means.
 *
 * A key is counted as a number, digit by digit: each column is a digit whose base is how many values it has. A country
 * has three million rows: their keys as texts held a gigabyte and took eight seconds of nine.
 */
export function doublons({ cle, colonnes }: TableDefinition, lignes: readonly AnyRow[]): ReadonlySet<number> {
  let codes = new Float64Array(lignes.length);
  let base = 1;
  for (const nom of cle) {
    const vide = colonnes[nom]?.vide ?? null;
    const rangs = new Map<AnyRow[string], number>();
    const siens = new Uint32Array(lignes.length);
    lignes.forEach((ligne, i) => {
      const valeur = ligne[nom] ?? vide;
      const rang = rangs.get(valeur) ?? rangs.size;
      if (rang === rangs.size) rangs.set(valeur, rang);
      siens[i] = rang;
    });
    if (base * rangs.size > Number.MAX_SAFE_INTEGER) ({ codes, base } = serres(codes));
    for (let i = 0; i < codes.length; i += 1) codes[i] = (codes[i] ?? 0) * rangs.size + (siens[i] ?? 0);
    base *= rangs.size;
  }
  return dejaVus(codes);
}

/** The same codes, told apart by the smallest numbers that can: no more of them than there are rows. */
function serres(codes: Float64Array): { codes: Float64Array<ArrayBuffer>; base: number } {
  const rangs = new Map<number, number>();
  const nouveaux = Float64Array.from(codes, (code) => {
    const rang = rangs.get(code) ?? rangs.size;
    rangs.set(code, rang);
    return rang;
  });
  return { codes: nouveaux, base: rangs.size };
}

function dejaVus(codes: Float64Array): ReadonlySet<number> {
  const ranges = codes.slice().sort();
  const repetes = new Set(ranges.filter((code, i) => i > 0 && code === ranges[i - 1]));
  const vus = new Set<number>();
  const positions = new Set<number>();
  if (repetes.size === 0) return positions;
  codes.forEach((code, i) => {
    if (!repetes.has(code)) return;
    if (vus.has(code)) positions.add(i);
    vus.add(code);
  });
  return positions;
}
