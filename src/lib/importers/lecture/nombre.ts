/** A cell read as a number: `null` when empty, `undefined` when it is something else. */
export function lisNombre(texte: string): number | null | undefined {
  const nettoye = texte.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (nettoye === '') return null;
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(nettoye)) return undefined;
  const valeur = Number(nettoye);
  return Number.isFinite(valeur) ? valeur : undefined;
}
