import type { Colonnes } from '$lib/domain/indicateur/fiche';
import type { DemandeLue } from '$lib/views/demandes/demandes.types';
import { SUIVI_DES_ETPR, type OuEcrire } from './ou-ecrire';

/** What a missing piece is, what is not shown without it, and where it is written. */
export interface PieceDite extends OuEcrire {
  quoi: string;
  pour: string;
}

/** Sheets and columns bear the titles of the workbook, which a test holds. */
export const PIECES_DITES: Readonly<Record<Exclude<DemandeLue['piece'], 'indicateurs'>, PieceDite>> = {
  actions: {
    ...{ quoi: 'Fiches action, jalons et gains', pour: 'tout le suivi du contrat' },
    ...{ feuille: 'Actions', colonne: 'Numéro' }
  },
  pilotes: {
    ...{ quoi: 'Pilote de l’action', pour: 'dire qui répond d’une action et de ses jalons' },
    ...{ feuille: 'Actions', colonne: 'Pilote (fonction)' }
  },
  jalons_sans_preuve: {
    ...{ quoi: 'Preuve d’un jalon atteint', pour: 'établir que le jalon est atteint, et la tranche qui en dépend' },
    ...{ feuille: 'Jalons', colonne: 'Preuve' }
  },
  gains_sans_etablissement: {
    ...{ quoi: 'Valeur retenue par l’établissement', pour: 'l’analyse contradictoire des gains' },
    ...{ feuille: 'Gains', colonne: 'Retenu par l’établissement' }
  },
  gains_sans_ars: {
    ...{ quoi: 'Valeur retenue par l’ARS', pour: 'l’analyse contradictoire des gains' },
    ...{ feuille: 'Gains', colonne: 'Retenu par l’ARS' }
  },
  gains_sans_effet: {
    ...{ quoi: 'Date d’effet d’un gain pérenne', pour: 'l’effet sur l’exercice et l’année pleine due à date' },
    ...{ feuille: 'Gains', colonne: 'Date d’effet' }
  },
  engagements_sans_valeur: {
    ...{ quoi: 'Valeur d’un engagement', pour: 'juger l’engagement et sa cible' },
    ...{ feuille: 'Valeurs des engagements', colonne: 'Valeur' }
  },
  meteo_ars: {
    ...{ quoi: 'Météo de l’ARS', pour: 'comparer les deux jugements sur le contrat' },
    ...{ feuille: 'Météo du contrat', colonne: 'Météo' }
  },
  revue_a_venir: {
    ...{ quoi: 'Prochaine revue', pour: 'le calendrier et les points à décider' },
    ...{ feuille: 'Revues', colonne: 'Date' }
  },
  aides_sans_preuve: {
    ...{ quoi: 'Preuve de la condition d’une tranche', pour: 'justifier le versement de l’aide' },
    ...{ feuille: 'Aides', colonne: 'Preuve' }
  },
  compte_financier: {
    ...{ quoi: 'Compte financier', pour: 'les quatre résultats, la CAF, les critères de D. 6143-39 et D. 6145-70' },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'cf_arrete' }
  },
  situation: {
    ...{ quoi: 'Situation mensuelle', pour: 'la trésorerie à date et l’atterrissage de l’outil' },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'situation' }
  },
  ria: {
    ...{ quoi: 'RIA de l’exercice', pour: 'l’atterrissage que l’établissement projette' },
    ...{ feuille: 'Comptes', colonne: 'Montant' }
  },
  plan_tresorerie: {
    ...{ quoi: 'Plan de trésorerie', pour: 'les mois où la trésorerie passerait sous zéro' },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'plan_tresorerie' }
  },
  plus_bas: {
    ...{ quoi: 'Jour de trésorerie le plus bas', pour: 'la trésorerie la plus basse du mois' },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'situation' }
  },
  eprd: {
    ...{ quoi: 'EPRD de l’exercice', pour: 'le suivi du budget titre par titre et l’équilibre prévu' },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'eprd' }
  },
  pgfp: {
    ...{ quoi: 'PGFP joint à l’EPRD', pour: 'la trajectoire pluriannuelle et sa soutenabilité' },
    ...{ feuille: 'Transmissions', colonne: 'Transmis le' }
  },
  tper: {
    ...{ quoi: 'TPER de l’EPRD', pour: 'comparer les emplois payés aux emplois autorisés' },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'eprd' }
  },
  etpr: {
    ...{ quoi: 'ETPR payés, mois par mois', pour: 'comparer les emplois payés aux emplois autorisés' },
    ...{ feuille: '', colonne: '', fichier: SUIVI_DES_ETPR }
  },
  motif_2: {
    ...{ quoi: 'Contrats de motif 2', pour: 'l’emploi médical temporaire, qui est l’intérim et ces contrats' },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'situation' }
  },
  echues: {
    ...{
      quoi: 'Dettes échues\u00a0: fiscales et sociales, fournisseurs',
      pour: 'la veille de trésorerie et son alerte'
    },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'situation' }
  },
  capital: {
    ...{ quoi: 'Remboursement contractuel du capital', pour: 'la CAF nette et le critère 3° de D. 6143-39' },
    ...{ feuille: 'Comptes', colonne: 'Montant', version: 'cf_arrete' }
  }
};

/** The producer's file that gives an indicator. */
export const FICHIERS: Readonly<Record<Colonnes['source'], string>> = {
  'sae-ght': 'SAE par GHT',
  'sae-mco': 'SAE par établissement (MCO)',
  hospidiag: 'Hospi Diag',
  'hospidiag-ancien': 'Hospi Diag (ancien codage des finances)',
  'hospidiag-nouveau': 'Hospi Diag (nouveau codage des finances)',
  'diamant-finance': 'DIAMANT (finances)'
};
