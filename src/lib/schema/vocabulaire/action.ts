import type {
  CODES_PREUVE,
  CODES_TITRE,
  EtatActionCode,
  Nature,
  Palier,
  Perennite,
  TypeRecette
} from '$lib/domain/action/codes';

export const ETATS_ACTION = {
  non_demarree: 'Non démarrée',
  en_cours: 'En cours',
  en_retard: 'En retard',
  bloquee: 'Bloquée',
  terminee: 'Terminée',
  abandonnee: 'Abandonnée'
} as const satisfies Record<EtatActionCode, string>;

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
} as const satisfies Record<Palier, string>;

export const NATURES = {
  recette: 'Recette supplémentaire',
  depense: 'Réduction de dépense',
  depense_evitee: 'Dépense évitée'
} as const satisfies Record<Nature, string>;

export const PERENNITES = { perenne: 'Pérenne', ponctuel: 'Ponctuel' } as const satisfies Record<Perennite, string>;

export const TYPES_RECETTE = {
  volume: 'Volume d’activité',
  case_mix: 'Case-mix et sévérité',
  codage: 'Codage et exhaustivité',
  facturation: 'Facturation et recouvrement',
  dotation: 'Dotation'
} as const satisfies Record<TypeRecette, string>;

export const PREUVES = {
  paie: 'Paie et ETPR',
  balance: 'Balance comptable',
  pmsi: 'PMSI',
  marche: 'Marché'
} as const satisfies Record<(typeof CODES_PREUVE)[number], string>;

export const TITRES = {
  C1: 'Titre 1\u00a0: charges de personnel',
  C2: 'Titre 2\u00a0: charges à caractère médical',
  C3: 'Titre 3\u00a0: charges à caractère hôtelier et général',
  C4: 'Titre 4\u00a0: amortissements, provisions, charges financières et exceptionnelles',
  P1: 'Titre 1\u00a0: produits versés par l’assurance maladie',
  P2: 'Titre 2\u00a0: autres produits de l’activité hospitalière',
  P3: 'Titre 3\u00a0: autres produits'
} as const satisfies Record<(typeof CODES_TITRE)[number], string>;
