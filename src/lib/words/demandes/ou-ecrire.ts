import type { VersionCompte } from '$lib/domain/comptes/codes';
import { VERSIONS_COMPTE } from '$lib/schema/vocabulaire/comptes';

/** Where in the contract's workbook a missing piece is written. */
export interface OuEcrire {
  feuille: string;
  colonne: string;
  /** Of the accounts, which document they are of. */
  version?: VersionCompte;
  /** Of what the workbook has no place for, where it is. */
  fichier?: string;
}

/** Where an amount of the accounts is written, and in which document of them when one is meant. */
export const auxComptes = (version?: VersionCompte): OuEcrire => ({
  ...{ feuille: 'Comptes', colonne: 'Montant' },
  ...(version !== undefined && { version })
});

/** No file read here gives the posts paid month by month. */
export const SUIVI_DES_ETPR = 'suivi mensuel de l’établissement, qu’aucun fichier lu ici ne donne encore';

export const CLASSEUR = 'Classeur du contrat';

/** « feuille « Comptes », colonne « Montant », version « EPRD » ». */
export function ouEnMots({ feuille, colonne, version }: OuEcrire): string {
  return [
    feuille === '' ? '' : `feuille «\u00a0${feuille}\u00a0»`,
    colonne === '' ? '' : `colonne «\u00a0${colonne}\u00a0»`,
    version === undefined ? '' : `version «\u00a0${VERSIONS_COMPTE[version].libelle}\u00a0»`
  ]
    .filter((partie) => partie !== '')
    .join(', ');
}
