/** The seven types share one model: the words change, not the machinery. Those of screens are in `words`. */
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
} as const satisfies Record<string, { libelle: string; court: string }>;
export type TypeContrat = keyof typeof TYPES_CONTRAT;

/** What a contract of a type must say. */
export interface ChampsRequis {
  territoire: boolean;
  diagnostic: boolean;
  /** Least number of legal entities in the perimeter. */
  ejMin: number;
  /** Path balances on which a commitment is expected. */
  engagements: readonly ('flux_exploitation' | 'caf' | 'tresorerie')[];
}

/**
 * Required fields by type. A PTSM has a territory and a shared diagnosis instead of legal entities (L. 3221-2 CSP);
 * a contract « performance et redressement financier » commits on the three targets that instruction 2025/145 names:
 * flux d'exploitation, CAF, trésorerie.
 */
export function champsRequis(type: TypeContrat): ChampsRequis {
  if (type === 'ptsm') return { territoire: true, diagnostic: true, ejMin: 0, engagements: [] };
  const engagements =
    type === 'performance_redressement' ? (['flux_exploitation', 'caf', 'tresorerie'] as const) : ([] as const);
  return { territoire: false, diagnostic: false, ejMin: 1, engagements };
}

/**
 * Whether a contract of a type bears on hospital accounts and on the criteria of the law. A PTSM has a territory and a
 * shared diagnosis instead (L. 3221-2 CSP): accounts are not its subject.
 */
export function porteSurDesComptes(type: string): boolean {
  return type !== 'ptsm';
}

/** States of a contract, in the order of its life. */
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
} as const;
export type EtatContrat = keyof typeof ETATS_CONTRAT;

/** In place of a state, at a date before any known fact of the contract. */
export const ETAT_INCONNU = { code: 'inconnu', libelle: 'Aucun fait connu à cette date' } as const;

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
} as const;
export type TypeEvenement = keyof typeof EVENEMENTS;

export const SENS_AVIS = {
  favorable: 'Avis favorable',
  reserve: 'Avis favorable avec réserves',
  defavorable: 'Avis défavorable',
  abstention: 'Abstention'
} as const;

/** The full judgement of a météo cell, and a short form for a narrow one. */
export const METEO = {
  securises: { long: 'Objectifs sécurisés', court: 'Sécurisés' },
  atteignables: { long: 'Objectifs atteignables', court: 'Atteignables' },
  appuis: { long: 'Appuis nécessaires', court: 'Appuis' },
  compromis: { long: 'Objectifs compromis', court: 'Compromis' },
  non_renseignee: { long: 'Non renseignée', court: 'Non rens.' }
} as const;
export type Meteo = keyof typeof METEO;

/** Judgements from the darkest; « non renseignée » judges nothing. */
export const METEO_CROISSANTE: readonly Meteo[] = ['compromis', 'appuis', 'atteignables', 'securises'];

/** Who judges, declares or retains a value. */
export const PAR = {
  etablissement: { libelle: 'Établissement', par: 'par l’établissement', selon: 'selon l’établissement' },
  ars: { libelle: 'ARS', par: 'par l’ARS', selon: 'selon l’ARS' }
} as const;
export type Par = keyof typeof PAR;

export const INSTANCES = {
  revue: 'Revue de contrat',
  copil: 'Comité de pilotage',
  costrat: 'Comité stratégique du GHT',
  directoire: 'Directoire',
  conseil_surveillance: 'Conseil de surveillance',
  cme: 'Commission médicale d’établissement',
  cse: 'Comité social d’établissement',
  crvat: 'Comité régional de veille active sur la trésorerie'
} as const;

export const IMPUTATIONS = {
  exploitation: 'Aide en exploitation',
  subvention: 'Subvention d’investissement',
  capitaux: 'Apport en capitaux',
  avance: 'Avance remboursable'
} as const;

/** Which way is favourable. */
export const DIRECTIONS = { hausse: 'À la hausse', baisse: 'À la baisse' } as const;
