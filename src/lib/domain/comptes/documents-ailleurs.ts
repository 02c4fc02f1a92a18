import { projectionDuDocument, type PointTrajectoire } from './atterrissage';

/** A point of the path of another contract. */
export interface PointAilleurs extends PointTrajectoire {
  contrat: string;
}

/** What a hospital told that the paths of a contract do not hold, and the contract whose paths hold it. */
export interface DocumentAilleurs {
  ej: string;
  version: (typeof DOCUMENTS)[number];
  numero: number;
  arreteLe: string | null;
  contrat: string;
  resultat: number | null;
  caf: number | null;
}

const DOCUMENTS = ['ria1', 'ria2', 'eprd_modificatif'] as const;

/**
 * Documents of an entity for a year, as known at D, that the paths of a contract do not hold and those of another do:
 * a contract that nobody has signed has none. Of two contracts that hold one, the last settled is told.
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
    const lit = (points: readonly PointTrajectoire[]) => {
      const de = (solde: 'resultat_crp' | 'caf') => projectionDuDocument(points, ej, exercice, solde, version, au);
      return [de('resultat_crp'), de('caf')] as const;
    };
    if (lit(siennes).some((lu) => lu !== null)) return [];
    const lus = contrats.flatMap((contrat): DocumentAilleurs[] => {
      const [resultat, caf] = lit(autres.filter((t) => t.contrat === contrat));
      const document = resultat ?? caf;
      if (document === null) return [];
      const { numero, arreteLe } = document;
      return [{ ej, version, numero, arreteLe, contrat, resultat: resultat?.valeur ?? null, caf: caf?.valeur ?? null }];
    });
    return lus.sort((a, b) => (b.arreteLe ?? '').localeCompare(a.arreteLe ?? '')).slice(0, 1);
  });
}
