import type { VersionCompte } from '$lib/domain/comptes/codes';
import { POSTES_COMPTABLES, VERSIONS_COMPTE } from '$lib/schema/vocabulaire/comptes';

/** Where in the contract's workbook a missing piece is written. */
export interface OuEcrire {
  feuille: string;
  colonne: string;
  /** Of the accounts, which document they are of. */
  version?: VersionCompte;
  /** Of what the last of several documents is to say: which ones, and at which item. */
  dernier?: { versions: readonly VersionCompte[]; poste: keyof typeof POSTES_COMPTABLES };
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

/** Of a hospital that no contract asks: the workbook of its accounts alone. */
export const CLASSEUR_DE_L_ETABLISSEMENT = 'Classeur de l’établissement';

/** « feuille « Comptes », colonne « Montant », version « EPRD » ». */
export function ouEnMots({ feuille, colonne, version, dernier }: OuEcrire): string {
  return [
    feuille === '' ? '' : `feuille «\u00a0${feuille}\u00a0»`,
    colonne === '' ? '' : `colonne «\u00a0${colonne}\u00a0»`,
    version === undefined ? '' : `version «\u00a0${VERSIONS_COMPTE[version].libelle}\u00a0»`,
    dernier === undefined ? '' : dernierEnMots(dernier)
  ]
    .filter((partie) => partie !== '')
    .join(', ');
}

/** « version « RIA 1 » ou « RIA 2 » (le dernier transmis), poste « Gains du plan… » ». */
function dernierEnMots({ versions, poste }: NonNullable<OuEcrire['dernier']>): string {
  const dites = versions.map((version) => `«\u00a0${VERSIONS_COMPTE[version].libelle}\u00a0»`).join(' ou ');
  return `version ${dites} (le dernier transmis), poste «\u00a0${POSTES_COMPTABLES[poste]}\u00a0»`;
}
