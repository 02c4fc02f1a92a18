import { dernierNumero, type DocumentDuChemin, type PointTrajectoire } from './atterrissage';

/** A point of the path of another contract. */
export interface PointAilleurs extends PointTrajectoire {
  contrat: string;
}

/** What a hospital told that the paths of a contract do not hold, and the contract whose paths hold it. */
export interface DocumentAilleurs extends DocumentDuChemin {
  ej: string;
  version: (typeof DOCUMENTS)[number];
  contrat: string;
}

const DOCUMENTS = ['ria1', 'ria2', 'eprd_modificatif'] as const;

/**
 * Documents of an entity for a year, as known at D, that the paths of a contract do not hold and those of another do:
 * a contract that nobody has signed has none. Of two contracts that hold one, the highest number is told, then the last
 * settled; a number that ours reach is not. With a first EPRD modificatif of ours, another contract's second is told.
 *
 * @param siennes the path of the contract
 * @param autres those of the others that the entity is in
 */
export function documentsAilleurs(
  siennes: readonly PointTrajectoire[],
  autres: readonly PointAilleurs[],
  ej: string,
  exercice: number,
  au: string
): DocumentAilleurs[] {
  const contrats = [...new Set(autres.filter((t) => t.ej === ej).map(({ contrat }) => contrat))];
  return DOCUMENTS.flatMap((version) => {
    const lit = (points: readonly PointTrajectoire[]) => dernierNumero(points, ej, exercice, version, au);
    const tenu = lit(siennes)?.numero ?? null;
    const lus = contrats.flatMap((contrat): DocumentAilleurs[] => {
      const document = lit(autres.filter((t) => t.contrat === contrat));
      return document === null || (tenu !== null && document.numero <= tenu)
        ? []
        : [{ ej, version, contrat, ...document }];
    });
    return lus.sort((a, b) => b.numero - a.numero || (b.arreteLe ?? '').localeCompare(a.arreteLe ?? '')).slice(0, 1);
  });
}
