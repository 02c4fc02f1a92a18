import { contrat } from './contrat/contrat';
import { diamantFinance } from './diamant-finance/diamant-finance';
import { finess } from './finess/finess';
import { hapi } from './hapi/hapi';
import { hospidiag } from './hospidiag/hospidiag';
import { saeIdentite } from './sae-etablissement/identite';
import { saeMco } from './sae-etablissement/mco';
import { saeGht } from './sae-ght/sae-ght';
import type { TableDeProducteur } from './table';

/** Every kind of producer's table that is read, in the order in which they are tried. */
export const tables: readonly TableDeProducteur[] = [
  saeGht,
  saeMco,
  saeIdentite,
  hospidiag,
  diamantFinance,
  hapi,
  finess
];

/** Every kind of file that is read, for the help page. */
export const importers: readonly { id: string; libelle: string }[] = [...tables, contrat];
