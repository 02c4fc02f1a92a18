import { projectionDuDocument, projectionHopital, type PointTrajectoire } from './atterrissage';
import { comptesDe, type ComptesEj, type LigneCompte } from './comptes-ej';

/** What a meeting on the RIA compares of one entity, as known at D; null for what was not sent. */
export interface DocumentsDuRia {
  eprd: ComptesEj | null;
  /** The last RIA. */
  ria: ComptesEj | null;
  /** What it is compared with: the RIA before it, else the EPRD. */
  precedent: ComptesEj | null;
}

/** The documents of a year that the RIA is read with: RIA 2 against RIA 1, or against the EPRD when there was none. */
export function documentsDuRia(
  lignes: readonly LigneCompte[],
  ej: string,
  exercice: number,
  au: string
): DocumentsDuRia {
  const de = (...versions: ('ria2' | 'ria1' | 'eprd')[]) => comptesDe(lignes, ej, exercice, au, versions);
  const ria = de('ria2', 'ria1');
  return { eprd: de('eprd'), ria, precedent: ria?.version === 'ria2' ? de('ria1', 'eprd') : de('eprd') };
}

/**
 * Entities whose RIA has none before it in the year: what it changed since a former RIA cannot be told of them, and what
 * it changed since the EPRD is its gap. A RIA 1, or a RIA 2 where no RIA 1 came.
 */
export function premiersRia<D extends { document: string | null; precedent: string | null }>(
  documents: readonly D[]
): D[] {
  return documents.filter(({ document, precedent }) => document !== null && precedent !== 'ria1');
}

/**
 * A RIA as its accounts tell it: the path may not hold it, and its day is then the one on which it was sent, else the one
 * on which its accounts came.
 */
interface RiaLu {
  version: 'ria1' | 'ria2';
  envoyeLe: string;
}

/**
 * Whether the EPRD modificatif of a year replaces the RIA that a meeting shows: it is then what the hospital projects with
 * (`projectionHopital`), for a balance at least. A RIA 1 of 17 June, an EPRD modificatif of 21 July: it does; one of 17
 * June does not; one that the path holds without a day comes before it [M].
 */
export function remplaceLeRia(
  trajectoire: readonly PointTrajectoire[],
  ej: string,
  exercice: number,
  { version, envoyeLe }: RiaLu,
  au: string
): boolean {
  return (['resultat_crp', 'caf'] as const).some((solde) => {
    const auChemin = projectionDuDocument(trajectoire, ej, exercice, solde, version, au) !== null;
    const envoye = { ej, version, numero: 0, exercice, solde, valeur: 0, arrete_le: envoyeLe, enregistre_le: null };
    const points = auChemin ? trajectoire : [...trajectoire, envoye];
    return projectionHopital(points, ej, exercice, solde, au)?.version === 'eprd_modificatif';
  });
}
