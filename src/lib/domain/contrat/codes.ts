/** The types share one model: the words change, not the machinery. */
export const CODES_TYPE = [
  'contrat_performance',
  'performance_redressement',
  'pref',
  'cref',
  'plan_redressement',
  'cpom',
  'ptsm'
] as const;
export type TypeContrat = (typeof CODES_TYPE)[number];

/** States of a contract, in the order of its life. */
export const CODES_ETAT = [
  'projet',
  'soumis',
  'rejete',
  'suspendu',
  'signe',
  'en_cours',
  'avenante',
  'abandonne',
  'clos',
  'terme_echu'
] as const;
export type EtatContrat = (typeof CODES_ETAT)[number];

/** States of an operation of a PPI. */
export const CODES_ETAT_OPERATION = ['prevue', 'engagee', 'en_cours', 'suspendue', 'livree', 'abandonnee'] as const;
export type CodeEtatOperation = (typeof CODES_ETAT_OPERATION)[number];

/** Natures of the points to decide at a review. */
export const CODES_A_DECIDER = [
  'avant_gel',
  'echu',
  'perdu',
  'rebasage',
  'tranche',
  'critere',
  'retenus',
  'non_explique',
  'decisions'
] as const;
export type CodeADecider = (typeof CODES_A_DECIDER)[number];

/** In place of a state, at a date before any known fact of the contract. */
export const ETAT_INCONNU = 'inconnu';

export const CODES_EVENEMENT = [
  'projet',
  'soumission',
  'avis',
  'rejet',
  'suspension',
  'reprise',
  'signature',
  'demarrage',
  'avenant',
  'abandon',
  'constat',
  'fin',
  'fusion'
] as const;
export type TypeEvenement = (typeof CODES_EVENEMENT)[number];

export const CODES_AVIS = ['favorable', 'reserve', 'defavorable', 'abstention'] as const;

/** Judgements on what a contract will reach. */
export const CODES_METEO = ['securises', 'atteignables', 'appuis', 'compromis', 'non_renseignee'] as const;
export type Meteo = (typeof CODES_METEO)[number];

/** Judgements from the darkest; « non renseignée » judges nothing. */
export const METEO_CROISSANTE: readonly Meteo[] = ['compromis', 'appuis', 'atteignables', 'securises'];

/** Who judges, declares or retains a value. */
export const CODES_PAR = ['etablissement', 'ars'] as const;
export type Par = (typeof CODES_PAR)[number];

/** Whether a value that a party retains may still change. */
export const CODES_STATUT_DE_VALEUR = ['provisoire', 'definitif'] as const;
export type StatutDeValeur = (typeof CODES_STATUT_DE_VALEUR)[number];

export const CODES_INSTANCE = [
  'revue',
  'copil',
  'costrat',
  'directoire',
  'conseil_surveillance',
  'cme',
  'cse',
  'crvat'
] as const;

export const CODES_IMPUTATION = ['exploitation', 'subvention', 'capitaux', 'avance'] as const;

/** Which way is favourable. */
export const CODES_DIRECTION = ['hausse', 'baisse'] as const;
