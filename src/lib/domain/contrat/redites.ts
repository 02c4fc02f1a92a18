import { estDesComptes, type Piece } from './pieces';

/** What is missing of a contract, and of which of its hospitals. */
interface Demandee {
  piece: Piece | 'indicateurs';
  nombre: number;
  sur: number;
  noms: string[];
  parEj: { ej: string; noms: readonly string[] }[];
}

/**
 * Accounts that a hospital of two contracts lacks are asked for once, in the first of these to have begun. Worked: two
 * contracts, each lacking the compte financier of 2 hospitals of which one is common: 2 are asked for in the first, 1 in
 * the second.
 *
 * @param lues in the order in which the contracts began
 */
export function sansRedites<D extends Demandee>(lues: readonly D[]): D[] {
  const demandees = new Set<string>();
  return lues.flatMap((d) => {
    if (d.piece === 'indicateurs' || !estDesComptes(d.piece)) return [d];
    const cle = (ej: string) => `${ej}/${d.piece}`;
    const ailleurs = d.parEj.filter(({ ej }) => demandees.has(cle(ej)));
    const parEj = d.parEj.filter(({ ej }) => !demandees.has(cle(ej)));
    for (const { ej } of parEj) demandees.add(cle(ej));
    if (parEj.length === 0) return [];
    const dits = new Set(ailleurs.flatMap(({ noms }) => noms));
    return [
      {
        ...{ ...d, parEj, nombre: d.nombre - ailleurs.length, sur: d.sur - ailleurs.length },
        noms: d.noms.filter((nom) => !dits.has(nom))
      }
    ];
  });
}
