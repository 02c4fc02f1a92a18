import type {
  CODES_CERTIFICATION,
  CODES_DOCUMENT,
  CODES_ETAT_DOCUMENT,
  CODES_HYPOTHESE,
  Poste,
  ResultatVise,
  Solde,
  VersionCompte,
  VersionTrajectoire
} from '$lib/domain/comptes/codes';
import { TITRES } from './action';

export const VERSIONS_TRAJECTOIRE = {
  cible: 'Cible du contrat',
  tendanciel: 'Tendanciel (au fil de l’eau)',
  pgfp_contrat: 'PGFP annexé au contrat',
  pgfp_approuve: 'PGFP approuvé',
  eprd_initial: 'EPRD initial',
  eprd_modificatif: 'EPRD modificatif',
  ria1: 'RIA 1',
  ria2: 'RIA 2',
  cf_arrete: 'Compte financier arrêté',
  cf_approuve: 'Compte financier approuvé'
} as const satisfies Record<VersionTrajectoire, string>;

export const SOLDES = {
  produits: 'Total des produits',
  charges: 'Total des charges',
  resultat_crp: 'Résultat du CRP (budget H)',
  resultat_consolide: 'Résultat consolidé',
  marge_brute: 'Marge brute',
  caf: 'Capacité d’autofinancement (CAF)',
  caf_nette: 'CAF nette',
  flux_exploitation: 'Flux d’exploitation',
  frng: 'Fonds de roulement net global (FRNG)',
  bfr: 'Besoin en fonds de roulement (BFR)',
  tresorerie: 'Trésorerie',
  investissements: 'Investissements'
} as const satisfies Record<Solde, string>;

export const QUATRE_RESULTATS = {
  comptable: 'Résultat comptable',
  hors_aides: 'Résultat hors aides ponctuelles',
  structurel: 'Résultat structurel',
  neutralise: 'Résultat neutralisé des hypothèses'
} as const satisfies Record<ResultatVise, string>;

export const HYPOTHESES = {
  tarifs: 'Tarifs',
  point_indice: 'Point d’indice',
  segur: 'Ségur',
  energie: 'Énergie',
  cnracl: 'CNRACL',
  mise_en_reserve: 'Mise en réserve',
  securisation_sma: 'Sécurisation SMA',
  autre: 'Autre hypothèse'
} as const satisfies Record<(typeof CODES_HYPOTHESE)[number], string>;

/** Status of a figure of the accounts. */
export const VERSIONS_COMPTE = {
  eprd: { libelle: 'EPRD', court: 'EPRD', statut: 'prévisionnel' },
  situation: { libelle: 'Situation mensuelle', court: 'Situation', statut: 'non arrêtée' },
  ria1: { libelle: 'RIA 1', court: 'RIA 1', statut: 'prévisionnel' },
  ria2: { libelle: 'RIA 2', court: 'RIA 2', statut: 'prévisionnel' },
  cf_arrete: { libelle: 'Compte financier arrêté', court: 'CF', statut: 'arrêté' },
  cf_approuve: { libelle: 'Compte financier approuvé', court: 'CF', statut: 'approuvé' },
  plan_tresorerie: { libelle: 'Plan de trésorerie', court: 'Plan', statut: 'prévisionnel' }
} as const satisfies Record<VersionCompte, { libelle: string; court: string; statut: string }>;

export const DOCUMENTS = {
  eprd: 'EPRD',
  ria1: 'RIA 1',
  ria2: 'RIA 2',
  compte_financier: 'Compte financier',
  pgfp: 'PGFP'
} as const satisfies Record<(typeof CODES_DOCUMENT)[number], string>;

export const CERTIFICATIONS = {
  sans_reserve: 'Certifié sans réserve',
  avec_reserves: 'Certifié avec réserves',
  refus: 'Refus de certifier',
  non_soumis: 'Non soumis à certification'
} as const satisfies Record<(typeof CODES_CERTIFICATION)[number], string>;

export const ETATS_DOCUMENT = {
  approuve_tacite: 'Approuvé tacitement',
  approuve_expres: 'Approuvé expressément',
  rejete: 'Rejeté',
  arrete_dg: 'Arrêté par le directeur général de l’ARS (crédits limitatifs)'
} as const satisfies Record<(typeof CODES_ETAT_DOCUMENT)[number], string>;

export const POSTES_COMPTABLES = {
  ...TITRES,
  interim_62113: 'Intérim (62113)',
  masse_salariale_pm: 'Masse salariale du personnel médical',
  masse_salariale_pnm: 'Masse salariale du personnel non médical',
  contrats_motif_2: 'Contrats de praticiens «\u00a0motif 2\u00a0»',
  heures_supplementaires: 'Heures supplémentaires et temps de travail additionnel',
  astreintes_medicales: 'Gardes et astreintes médicales',
  recettes_sejours_mco: 'Recettes des séjours MCO (valorisation PMSI)',
  charges_marge: 'Charges courantes de la marge brute',
  produits_marge: 'Produits courants de la marge brute',
  c66: 'Charges financières (66)',
  c675: 'Valeur comptable des éléments cédés (675)',
  c68: 'Dotations aux amortissements et provisions (68)',
  c775: 'Produits des cessions (775)',
  c777: 'Quote-part des subventions virée au résultat (777)',
  c78: 'Reprises sur amortissements et provisions (78)',
  aides_ponctuelles: 'Aides ponctuelles',
  charges_anterieures: 'Charges sur exercices antérieurs',
  produits_anterieurs: 'Produits sur exercices antérieurs',
  reprises_exceptionnelles: 'Reprises exceptionnelles',
  gains_du_plan: 'Gains du plan compris dans le document',
  affecte_report: 'Résultat affecté au report à nouveau',
  affecte_reserves: 'Résultat affecté aux réserves',
  tper_pm: 'Emplois autorisés du personnel médical (TPER), en ETPR',
  tper_pnm: 'Emplois autorisés du personnel non médical (TPER), en ETPR',
  capital_contractuel: 'Remboursement contractuel du capital',
  capital_rembourse: 'Capital remboursé',
  investissements: 'Investissements',
  emprunts: 'Emprunts nouveaux',
  subventions_investissement: 'Subventions d’investissement',
  apports: 'Apports',
  encours_dette: 'Encours de la dette',
  capitaux_permanents: 'Capitaux permanents',
  ressources_stables: 'Ressources stables',
  emplois_stables: 'Emplois stables',
  actif_circulant: 'Actif circulant',
  passif_circulant: 'Passif circulant',
  bfr_exploitation: 'BFR d’exploitation',
  dettes_sociales_fiscales_echues: 'Dettes fiscales et sociales échues',
  fournisseurs_echus: 'Fournisseurs échus',
  moratoires: 'Dettes sous moratoire, reste dû',
  lignes_tirees: 'Lignes de trésorerie tirées',
  cessions_creances: 'Créances cédées',
  creances_patients: 'Créances sur les patients et les mutuelles, restes à recouvrer (4111, 4115)',
  dettes_fournisseurs: 'Dettes envers les fournisseurs, hors immobilisations (hors 404, 405)',
  tresorerie: 'Trésorerie (515)',
  tresorerie_plus_bas: 'Trésorerie, jour le plus bas'
} as const satisfies Record<Poste, string>;
