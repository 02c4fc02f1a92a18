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
