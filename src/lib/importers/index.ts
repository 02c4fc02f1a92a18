import { contrat } from './contrat/contrat';
import { diamantFinance } from './diamant-finance/diamant-finance';
import { finess } from './finess/finess';
import { hospidiag } from './hospidiag/hospidiag';
import { saeIdentite } from './sae-etablissement/identite';
import { saeMco } from './sae-etablissement/mco';
import { saeGht } from './sae-ght/sae-ght';
import { sansEchec } from './sans-echec';
import type { Importer } from './types';

/** Every kind of producer's file that is read, in the order in which they are tried; none of them throws. */
export const importers: readonly Importer[] = [
  saeGht,
  saeMco,
  saeIdentite,
  hospidiag,
  diamantFinance,
  finess,
  contrat
].map(sansEchec);

/** The importer of a file, or null when none recognises it (never throws, whatever the bytes). */
export function reconnais(bytes: Uint8Array, fileName: string): Importer | null {
  return importers.find((importer) => importer.reconnait(bytes, fileName)) ?? null;
}
