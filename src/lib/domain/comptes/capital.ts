/**
 * Whether CAF covers the capital to repay, and by how much: at the very amount it does (3° of art. D. 6143-39 CSP asks
 * for a CAF that is under it). Null when the capital is not known. 2.1 M€ of CAF for 3.0 M€ of capital: 0.9 M€ short.
 */
export function couvreLeCapital(caf: number, capital: number | null): { couvre: boolean; marge: number } | null {
  if (capital === null) return null;
  const marge = caf - capital;
  return { couvre: marge >= 0, marge };
}
