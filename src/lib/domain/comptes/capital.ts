/**
 * Whether CAF covers the capital to repay, and by how much: at the very amount it does (3° of art. D. 6143-39 CSP asks
 * for a CAF that is under it). Null when the capital is not known. 2.1 M€ of CAF for 3.0 M€ of capital: 0.9 M€ short.
 */
export function couvreLeCapital(caf: number, capital: number | null): { couvre: boolean; marge: number } | null {
  if (capital === null) return null;
  const marge = caf - capital;
  return { couvre: marge >= 0, marge };
}

/**
 * Capital repaid beyond what the loan contracts ask for in the year, by anticipation; negative when less was repaid than
 * they ask for. 30.4 M€ repaid, of which 30.2 are contractual: 0.2 by anticipation.
 */
export function capitalAnticipe(rembourse: number | null, contractuel: number | null): number | null {
  return rembourse === null || contractuel === null ? null : rembourse - contractuel;
}
