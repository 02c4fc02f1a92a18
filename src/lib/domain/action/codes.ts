/** States that a hospital or the agency may declare of an action: being late is never declared. */
export const CODES_ETAT_DECLARE = ['non_demarree', 'en_cours', 'bloquee', 'abandonnee', 'terminee'] as const;
export type EtatDeclare = (typeof CODES_ETAT_DECLARE)[number];

/** States of an action; « bloquée » and « abandonnée » are declared, the rest is computed. */
export type EtatActionCode = EtatDeclare | 'en_retard';

/** States from the one to look at first. */
export const ETATS_PAR_URGENCE: readonly EtatActionCode[] = [
  'bloquee',
  'en_retard',
  'en_cours',
  'non_demarree',
  'terminee',
  'abandonnee'
];

/** What each state calls for: done, running, late, blocked, or nothing any more or yet. */
export const TONS_ACTION = {
  terminee: 'fait',
  en_cours: 'cours',
  en_retard: 'retard',
  bloquee: 'bloque',
  abandonnee: 'eteint',
  non_demarree: 'eteint'
} as const satisfies Record<EtatActionCode, string>;

/** The ladder from its foot: each rung holds all those above it. */
export const ECHELLE = ['identifie', 'chiffre', 'valide', 'securise', 'realise', 'constate'] as const;
export type PalierEchelle = (typeof ECHELLE)[number];

/** Steps of a gain, the ladder first, then what takes a gain off it. */
export const CODES_PALIER = [...ECHELLE, 'perdu', 'repris', 'reporte'] as const;
export type Palier = (typeof CODES_PALIER)[number];

export const CODES_NATURE = ['recette', 'depense', 'depense_evitee'] as const;
export type Nature = (typeof CODES_NATURE)[number];

export const CODES_PERENNITE = ['perenne', 'ponctuel'] as const;
export type Perennite = (typeof CODES_PERENNITE)[number];

export const CODES_TYPE_RECETTE = ['volume', 'case_mix', 'codage', 'facturation', 'dotation'] as const;
export type TypeRecette = (typeof CODES_TYPE_RECETTE)[number];

/** Where a gain is to be found again. */
export const CODES_PREUVE = ['paie', 'balance', 'pmsi', 'marche'] as const;

export const CODES_TITRE = ['C1', 'C2', 'C3', 'C4', 'P1', 'P2', 'P3'] as const;
