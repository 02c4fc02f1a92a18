/** States of an action; « bloquée » and « abandonnée » are declared, the rest is computed. */
export const ETATS_ACTION = {
  non_demarree: 'Non démarrée',
  en_cours: 'En cours',
  en_retard: 'En retard',
  bloquee: 'Bloquée',
  terminee: 'Terminée',
  abandonnee: 'Abandonnée'
} as const;
export type EtatActionCode = keyof typeof ETATS_ACTION;

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

/** What a hospital or the agency may declare of an action: being late is never declared. */
export type EtatDeclare = Exclude<EtatActionCode, 'en_retard'>;

/** Steps of a gain, the ladder first, then what takes a gain off it. */
export const PALIERS = {
  identifie: 'Identifié',
  chiffre: 'Chiffré',
  valide: 'Validé',
  securise: 'Sécurisé',
  realise: 'Réalisé',
  constate: 'Constaté en comptabilité',
  perdu: 'Perdu',
  repris: 'Repris',
  reporte: 'Reporté'
} as const;
export type Palier = keyof typeof PALIERS;

/** The ladder from its foot: each rung holds all those above it. */
export const ECHELLE = ['identifie', 'chiffre', 'valide', 'securise', 'realise', 'constate'] as const;
export type PalierEchelle = (typeof ECHELLE)[number];

export const NATURES = {
  recette: 'Recette supplémentaire',
  depense: 'Réduction de dépense',
  depense_evitee: 'Dépense évitée'
} as const;
export type Nature = keyof typeof NATURES;

export const PERENNITES = { perenne: 'Pérenne', ponctuel: 'Ponctuel' } as const;
export type Perennite = keyof typeof PERENNITES;

export const TYPES_RECETTE = {
  volume: 'Volume d’activité',
  case_mix: 'Case-mix et sévérité',
  codage: 'Codage et exhaustivité',
  facturation: 'Facturation et recouvrement',
  dotation: 'Dotation'
} as const;
export type TypeRecette = keyof typeof TYPES_RECETTE;

export const PREUVES = {
  paie: 'Paie et ETPR',
  balance: 'Balance comptable',
  pmsi: 'PMSI',
  marche: 'Marché'
} as const;

export const TITRES = {
  C1: 'Titre 1\u00a0: charges de personnel',
  C2: 'Titre 2\u00a0: charges à caractère médical',
  C3: 'Titre 3\u00a0: charges à caractère hôtelier et général',
  C4: 'Titre 4\u00a0: amortissements, provisions, charges financières et exceptionnelles',
  P1: 'Titre 1\u00a0: produits versés par l’assurance maladie',
  P2: 'Titre 2\u00a0: autres produits de l’activité hospitalière',
  P3: 'Titre 3\u00a0: autres produits'
} as const;
