/**
 * The first number that each region has given to a GHT, and the last. Source: DREES, SAE by GHT, editions 2019 to 2024,
 * and ARS Grand Est for GE-12.
 */
const NUMEROS: Readonly<Record<string, readonly [number, number]>> = {
  ARA: [1, 22],
  BFC: [1, 12],
  BRE: [1, 8],
  COR: [1, 2],
  CVL: [1, 6],
  GE: [1, 12],
  GUA: [1, 2],
  GUY: [1, 1],
  HF: [1, 15],
  IDF: [1, 16],
  MAR: [1, 2],
  NA: [1, 12],
  NOR: [1, 11],
  OCC: [1, 14],
  OI: [1, 1],
  PACA: [1, 6],
  PDL: [1, 5]
};
/** Groups merge and a new code follows the last one [M]: so many more in a region are not told. */
const NOUVEAUX = 5;

/** Whether a region has a GHT of that number, or may have by now. Worked: GE-12 and GE-17 may, GE-00, GE-77 and XX-01 not. */
export function peutExister(code: string): boolean {
  const [region = '', numero = ''] = code.split('-');
  // The invented region of the demonstration.
  if (region === 'ZZ') return true;
  const numeros = NUMEROS[region];
  if (numeros === undefined) return false;
  const [premier, dernier] = numeros;
  return Number(numero) >= premier && Number(numero) <= dernier + NOUVEAUX;
}
