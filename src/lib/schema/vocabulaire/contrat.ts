import type {
  CODES_AVIS,
  CODES_DIRECTION,
  CODES_ETAT_OPERATION,
  CODES_IMPUTATION,
  CODES_INSTANCE,
  EtatContrat,
  Meteo,
  Par,
  StatutDeValeur,
  TypeContrat,
  TypeEvenement
} from '$lib/domain/contrat/codes';

export const STATUTS_DE_VALEUR = {
  provisoire: 'Provisoire',
  definitif: 'Définitif'
} as const satisfies Record<StatutDeValeur, string>;

export const TYPES_CONTRAT = {
  contrat_performance: { libelle: 'contrat de performance', court: 'Performance' },
  performance_redressement: {
    libelle: 'contrat «\u00a0performance et redressement financier\u00a0»',
    court: 'Performance et redressement'
  },
  pref: { libelle: 'plan de retour à l’équilibre financier', court: 'PREF' },
  cref: { libelle: 'contrat de retour à l’équilibre financier', court: 'CREF' },
  plan_redressement: { libelle: 'plan de redressement', court: 'Plan de redressement' },
  cpom: {
    libelle: 'volet performance du contrat pluriannuel d’objectifs et de moyens',
    court: 'CPOM, volet performance'
  },
  ptsm: {
    libelle: 'projet territorial de santé mentale',
    court: 'PTSM'
  }
} as const satisfies Record<TypeContrat, { libelle: string; court: string }>;

export const ETATS_CONTRAT = {
  projet: 'En projet',
  soumis: 'Soumis aux instances',
  rejete: 'Rejeté',
  suspendu: 'Suspendu',
  signe: 'Signé',
  en_cours: 'En cours',
  avenante: 'Avenanté',
  abandonne: 'Abandonné',
  clos: 'Clos',
  terme_echu: 'Terme échu'
} as const satisfies Record<EtatContrat, string>;

/** In place of a state, at a date before any known fact of the contract. */
export const SANS_FAIT_CONNU = 'Aucun fait connu à cette date';

export const EVENEMENTS = {
  projet: 'Projet',
  soumission: 'Soumission aux instances',
  avis: 'Avis',
  rejet: 'Rejet par les signataires',
  suspension: 'Suspension',
  reprise: 'Reprise',
  signature: 'Signature',
  demarrage: 'Démarrage',
  avenant: 'Avenant',
  abandon: 'Abandon',
  constat: 'Constat',
  fin: 'Clôture',
  fusion: 'Fusion d’établissements'
} as const satisfies Record<TypeEvenement, string>;

export const SENS_AVIS = {
  favorable: 'Avis favorable',
  reserve: 'Avis favorable avec réserves',
  defavorable: 'Avis défavorable',
  abstention: 'Abstention'
} as const satisfies Record<(typeof CODES_AVIS)[number], string>;

/** The full judgement of a météo cell, and a short form for a narrow one. */
export const METEO = {
  securises: { long: 'Objectifs sécurisés', court: 'Sécurisés' },
  atteignables: { long: 'Objectifs atteignables', court: 'Atteignables' },
  appuis: { long: 'Appuis nécessaires', court: 'Appuis' },
  compromis: { long: 'Objectifs compromis', court: 'Compromis' },
  non_renseignee: { long: 'Non renseignée', court: 'Non rens.' }
} as const satisfies Record<Meteo, { long: string; court: string }>;

export const PAR = {
  etablissement: { libelle: 'Établissement', par: 'par l’établissement', selon: 'selon l’établissement' },
  ars: { libelle: 'ARS', par: 'par l’ARS', selon: 'selon l’ARS' }
} as const satisfies Record<Par, { libelle: string; par: string; selon: string }>;

export const INSTANCES = {
  revue: 'Revue de contrat',
  copil: 'Comité de pilotage',
  costrat: 'Comité stratégique du GHT',
  directoire: 'Directoire',
  conseil_surveillance: 'Conseil de surveillance',
  cme: 'Commission médicale d’établissement',
  cse: 'Comité social d’établissement',
  crvat: 'Comité régional de veille active sur la trésorerie'
} as const satisfies Record<(typeof CODES_INSTANCE)[number], string>;

export const IMPUTATIONS = {
  exploitation: 'Aide en exploitation',
  subvention: 'Subvention d’investissement',
  capitaux: 'Apport en capitaux',
  avance: 'Avance remboursable'
} as const satisfies Record<(typeof CODES_IMPUTATION)[number], string>;

export const ETATS_OPERATION = {
  prevue: 'Prévue',
  engagee: 'Engagée',
  en_cours: 'En cours',
  suspendue: 'Suspendue',
  livree: 'Livrée',
  abandonnee: 'Abandonnée'
} as const satisfies Record<(typeof CODES_ETAT_OPERATION)[number], string>;

export const DIRECTIONS = { hausse: 'À la hausse', baisse: 'À la baisse' } as const satisfies Record<
  (typeof CODES_DIRECTION)[number],
  string
>;
