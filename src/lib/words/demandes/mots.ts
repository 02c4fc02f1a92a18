import type { Debiteur } from '$lib/domain/contrat/pieces';
import type { Colonnes } from '$lib/domain/indicateur/fiche';
import { accord } from '$lib/format/phrase';
import type { DemandeLue } from '$lib/views/demandes/demandes.types';
import { auxComptes, SUIVI_DES_ETPR, type OuEcrire } from './ou-ecrire';

/** What a missing piece is, what is not shown without it, and where it is written. */
export interface PieceDite extends OuEcrire {
  quoi: string;
  pour: string;
  /** Among which hospitals it is counted, when they are not all those of the contract. */
  parmi?: string;
}

/** Sheets and columns bear the titles of the workbook, which a test holds. */
export const PIECES_DITES: Readonly<Record<Exclude<DemandeLue['piece'], 'indicateurs'>, PieceDite>> = {
  debut: {
    ...{ quoi: 'Date de début du contrat', pour: 'compter les mois depuis la dernière revue' },
    ...{ feuille: 'Contrat', colonne: 'Début' }
  },
  gel: {
    ...{ quoi: 'Effet de la suspension sur la cible et les gains', pour: 'juger la cible et les gains attendus' },
    ...{ feuille: 'Vie du contrat', colonne: 'Gel' }
  },
  transmission: {
    ...{ quoi: 'Calendrier des transmissions', pour: 'dire si un document est en retard' },
    ...{ feuille: 'Transmissions', colonne: 'Échéance' }
  },
  liste_ej: {
    ...{ quoi: 'Liste d’établissements', pour: 'établir le seuil du critère 1° de D. 6143-39' },
    ...{ feuille: '', colonne: '', fichier: 'jeu, table «\u00a0Listes d’établissements\u00a0»' }
  },
  gains: {
    ...{ quoi: 'Lignes de gain', pour: 'comparer ce que le plan rapporte à ce qui était prévu' },
    ...{ feuille: 'Gains', colonne: 'Ligne' }
  },
  actions: {
    ...{ quoi: 'Fiches action, jalons et gains', pour: 'suivre le contrat' },
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
    ...{ quoi: 'Valeur retenue par l’établissement', pour: 'mener l’analyse contradictoire des gains' },
    ...{ feuille: 'Gains', colonne: 'Retenu par l’établissement' }
  },
  gains_sans_ars: {
    ...{ quoi: 'Valeur retenue par l’ARS', pour: 'mener l’analyse contradictoire des gains' },
    ...{ feuille: 'Gains', colonne: 'Retenu par l’ARS' }
  },
  gains_sans_effet: {
    ...{ quoi: 'Date d’effet d’un gain pérenne', pour: 'calculer l’effet sur l’exercice et l’année pleine due à date' },
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
  meteo_etablissement: {
    ...{ quoi: 'Météo de l’établissement', pour: 'comparer les deux jugements sur le contrat' },
    ...{ feuille: 'Météo du contrat', colonne: 'Météo' }
  },
  revue_a_venir: {
    ...{ quoi: 'Prochaine revue', pour: 'tenir le calendrier et préparer les points à décider' },
    ...{ feuille: 'Revues', colonne: 'Date' }
  },
  aides_sans_preuve: {
    ...{ quoi: 'Preuve de la condition d’une tranche', pour: 'justifier le versement de l’aide' },
    ...{ feuille: 'Aides', colonne: 'Preuve' }
  },
  hypotheses_sans_impact: {
    ...{ quoi: 'Effet en euros des hypothèses de', pour: 'neutraliser le résultat de ce qui ne tient pas à l’hôpital' },
    ...{ feuille: 'Hypothèses', colonne: 'Impact' }
  },
  compte_financier: {
    ...{
      quoi: 'Compte financier',
      pour: 'établir les quatre résultats, la CAF et les critères de D. 6143-39 et D. 6145-70'
    },
    ...auxComptes('cf_arrete')
  },
  situation: {
    ...{ quoi: 'Situation mensuelle', pour: 'connaître la trésorerie à date et projeter l’atterrissage' },
    ...auxComptes('situation')
  },
  ria1: {
    ...{ quoi: 'RIA 1 de l’exercice', pour: 'connaître l’atterrissage que l’établissement projette' },
    ...auxComptes('ria1')
  },
  ria2: {
    ...{ quoi: 'RIA 2 de l’exercice', pour: 'connaître l’atterrissage que l’établissement projette' },
    ...auxComptes('ria2')
  },
  plan_tresorerie: {
    ...{ quoi: 'Plan de trésorerie', pour: 'connaître les mois où la trésorerie passerait sous zéro' },
    ...auxComptes('plan_tresorerie')
  },
  plus_bas: {
    ...{ quoi: 'Jour de trésorerie le plus bas', pour: 'connaître la trésorerie la plus basse du mois' },
    ...auxComptes('situation')
  },
  eprd: {
    ...{ quoi: 'EPRD de l’exercice', pour: 'suivre le budget titre par titre et l’équilibre prévu' },
    ...auxComptes('eprd')
  },
  pgfp: {
    ...{ quoi: 'PGFP joint à l’EPRD', pour: 'lire la trajectoire pluriannuelle et sa soutenabilité' },
    ...{ feuille: 'Transmissions', colonne: 'Transmis le' }
  },
  tper: {
    ...{ quoi: 'TPER de l’EPRD', pour: 'comparer les emplois payés aux emplois autorisés' },
    ...auxComptes('eprd')
  },
  etpr: {
    ...{ quoi: 'ETPR payés, mois par mois', pour: 'comparer les emplois payés aux emplois autorisés' },
    ...{ feuille: '', colonne: '', fichier: SUIVI_DES_ETPR }
  },
  motif_2: {
    ...{ quoi: 'Contrats de motif 2', pour: 'mesurer l’emploi médical temporaire, qui est l’intérim et ces contrats' },
    ...auxComptes('situation')
  },
  echues: {
    ...{
      quoi: 'Dettes échues\u00a0: fiscales et sociales, fournisseurs',
      pour: 'tenir la veille de trésorerie et son alerte'
    },
    ...auxComptes('situation')
  },
  capital: {
    ...{ quoi: 'Remboursement contractuel du capital', pour: 'calculer la CAF nette et le critère 3° de D. 6143-39' },
    ...auxComptes('cf_arrete')
  },
  eprd_approuve: {
    ...{
      quoi: 'Nouvel EPRD, avec son TPER, après le rejet de celui de',
      pour: 'disposer d’un budget exécutoire et d’emplois autorisés'
    },
    ...auxComptes('eprd')
  },
  termes_cloture: {
    ...{
      quoi: 'Postes absents du compte financier',
      pour: 'décider les critères de D. 6143-39 et D. 6145-70 et les alertes qui en dépendent'
    },
    ...auxComptes('cf_arrete')
  },
  clotures_anterieures: {
    ...{ quoi: 'Comptes financiers des exercices antérieurs à', pour: 'lire les résultats sur plusieurs exercices' },
    ...auxComptes('cf_arrete')
  },
  termes_situation: {
    ...{
      quoi: 'Postes absents de la situation mensuelle de',
      pour: 'décider les alertes de trésorerie, de moratoires et d’intérim'
    },
    ...auxComptes('situation')
  },
  situation_n_1: {
    ...{ quoi: 'Situation mensuelle', pour: 'comparer les mois à ceux de l’année d’avant' },
    ...auxComptes('situation')
  },
  gains_du_ria: {
    ...{
      quoi: 'Gains du plan compris dans le dernier RIA de',
      pour: 'comparer ce que le RIA attend du plan à ce que le contrat en prévoit',
      parmi: 'parmi les établissements dont un RIA est venu et dont le plan a des gains cet exercice'
    },
    ...auxComptes(),
    dernier: { versions: ['ria1', 'ria2'], poste: 'gains_du_plan' }
  }
};

/** What the items of a piece are, one and several; of the accounts, hospitals. */
const OBJETS: Partial<Record<DemandeLue['piece'], readonly [string, string]>> = {
  pilotes: ['Action', 'Actions'],
  jalons_sans_preuve: ['Jalon', 'Jalons'],
  gains_sans_etablissement: ['Ligne de gain', 'Lignes de gain'],
  gains_sans_ars: ['Ligne de gain', 'Lignes de gain'],
  gains_sans_effet: ['Ligne de gain', 'Lignes de gain'],
  engagements_sans_valeur: ['Engagement', 'Engagements'],
  aides_sans_preuve: ['Tranche', 'Tranches'],
  hypotheses_sans_impact: ['Hypothèse', 'Hypothèses'],
  indicateurs: ['Indicateur', 'Indicateurs']
};

/** « Jalons », « Ligne de gain »: what so many items of a piece are called. */
export const objetsEnMots = (piece: DemandeLue['piece'], nombre: number): string =>
  accord(nombre, ...(OBJETS[piece] ?? (['Établissement', 'Établissements'] as const)));

/** Who owes a piece. */
export const DEBITEURS_DITS: Readonly<Record<Debiteur, string>> = {
  etablissement: 'l’établissement',
  support: 'l’établissement support du GHT',
  agence: 'l’agence'
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
