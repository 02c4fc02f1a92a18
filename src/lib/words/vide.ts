import type { Famille } from '$lib/domain/indicateur/fiche';
import type { Vide } from '$lib/views/modele';
import { PARTIE_FERMEE } from './absences';

const A_IMPORTER: Record<Famille, string> = {
  activite:
    'Ce jeu ne contient pas d’activité. Importez les fichiers de la SAE par GHT (GHT_AAAAr.csv) ou par établissement (MCO_AAAAr.csv).',
  personnel: 'Ce jeu ne contient pas de personnel. Importez les fichiers de la SAE par GHT (GHT_AAAAr.csv).',
  finances:
    'Les finances des hôpitaux ne sont pas en données ouvertes depuis l’exercice 2014. Importez l’extraction DIAMANT (QUO_SAN_FINANCE) ou les exports Hospi Diag dont vous disposez.'
};

/** Why a family has no value, and what to import. */
export function videEnMots(famille: Famille, vide: Vide): string {
  return vide === 'ferme' ? `Ces indicateurs\u00a0: ${PARTIE_FERMEE}.` : A_IMPORTER[famille];
}
