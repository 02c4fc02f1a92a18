import { CHARGES, PRODUITS } from './titres';

/** Where a version of the financial path comes from. */
export const CODES_VERSION_TRAJECTOIRE = [
  'cible',
  'tendanciel',
  'pgfp_contrat',
  'pgfp_approuve',
  'eprd_initial',
  'eprd_modificatif',
  'ria1',
  'ria2',
  'cf_arrete',
  'cf_approuve'
] as const;
export type VersionTrajectoire = (typeof CODES_VERSION_TRAJECTOIRE)[number];

/** Balances of the path, in euros. */
export const CODES_SOLDE = [
  'produits',
  'charges',
  'resultat_crp',
  'resultat_consolide',
  'marge_brute',
  'caf',
  'caf_nette',
  'flux_exploitation',
  'frng',
  'bfr',
  'tresorerie',
  'investissements'
] as const;
export type Solde = (typeof CODES_SOLDE)[number];

/** The four results that stand side by side. */
export const CODES_RESULTAT = ['comptable', 'hors_aides', 'structurel', 'neutralise'] as const;
export type ResultatVise = (typeof CODES_RESULTAT)[number];

/** Items of which a path is supposed. */
export const CODES_HYPOTHESE = [
  'tarifs',
  'point_indice',
  'segur',
  'energie',
  'cnracl',
  'mise_en_reserve',
  'securisation_sma',
  'autre'
] as const;

/** Documents that give accounts. */
export const CODES_VERSION_COMPTE = [
  'eprd',
  'situation',
  'ria1',
  'ria2',
  'cf_arrete',
  'cf_approuve',
  'plan_tresorerie'
] as const;
export type VersionCompte = (typeof CODES_VERSION_COMPTE)[number];

/** Documents that an entity owes each year. */
export const CODES_DOCUMENT = ['eprd', 'ria1', 'ria2', 'compte_financier', 'pgfp'] as const;

export const CODES_CERTIFICATION = ['sans_reserve', 'avec_reserves', 'refus', 'non_soumis'] as const;

/** What a budgetary document became (RULES 21): approved in silence or in words, refused, or set by the agency. */
export const CODES_ETAT_DOCUMENT = ['approuve_tacite', 'approuve_expres', 'rejete', 'arrete_dg'] as const;

/** Items known on a day, where all others are summed over a period. */
export const STOCKS = [
  // Balance sheet and arrears at the end of the period.
  'encours_dette',
  'capitaux_permanents',
  'ressources_stables',
  'emplois_stables',
  'actif_circulant',
  'passif_circulant',
  'bfr_exploitation',
  'dettes_sociales_fiscales_echues',
  'fournisseurs_echus',
  'moratoires',
  'lignes_tirees',
  'cessions_creances',
  // What patients and mutuelles owe (4111, 4115), and what suppliers are owed but for fixed assets, at the end of the year.
  'creances_patients',
  'dettes_fournisseurs',
  // Cash: account 515 at the end of the period, and its lowest day.
  'tresorerie',
  'tresorerie_plus_bas'
] as const;

/** Items of the accounts of a legal entity; amounts are positive as they are booked. */
export const CODES_POSTE = [
  // Charges and produits of a budget, by titre.
  ...CHARGES,
  ...PRODUITS,
  // Parts of the above that the balances need.
  'interim_62113',
  'masse_salariale_pm',
  'masse_salariale_pnm',
  'contrats_motif_2',
  'heures_supplementaires',
  'astreintes_medicales',
  'recettes_sejours_mco',
  'charges_marge',
  'produits_marge',
  'c66',
  'c675',
  'c68',
  'c775',
  'c777',
  'c78',
  'aides_ponctuelles',
  'charges_anterieures',
  'produits_anterieurs',
  'reprises_exceptionnelles',
  'gains_du_plan',
  'affecte_report',
  'affecte_reserves',
  // Posts that the EPRD authorises (TPER), in ETPR and not in euros.
  'tper_pm',
  'tper_pnm',
  // Funding table (budget H carries those of the whole entity).
  'capital_contractuel',
  'capital_rembourse',
  'investissements',
  'emprunts',
  'subventions_investissement',
  'apports',
  ...STOCKS
] as const;
export type Poste = (typeof CODES_POSTE)[number];
