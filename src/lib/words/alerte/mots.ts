import type { Issue } from '$lib/domain/alerte/examen';
import type { Niveau } from '$lib/domain/alerte/niveau';
import type { FamilleDeRegle, NatureDeRegle, Portee, UniteDeRegle } from '$lib/domain/alerte/regle';

export const FAMILLES_D_ALERTE = {
  equilibre: 'Équilibre et dette',
  tresorerie: 'Trésorerie et impayés',
  personnel: 'Personnel',
  tiers: 'Créances et fournisseurs',
  plan: 'Plan d’actions et gains',
  aides: 'Aides',
  engagements: 'Engagements et jugements',
  documents: 'Documents et revues'
} as const satisfies Record<FamilleDeRegle, string>;

/** What a rule rests on, shortly and in full. */
export const NATURES_D_ALERTE = {
  loi: { court: 'Loi', long: 'fixée par un texte' },
  procedure: { court: 'Procédure', long: 'procédure qu’un texte ouvre, que l’agence apprécie' },
  contrat: { court: 'Contrat', long: 'ce que le contrat prévoit' },
  convention: { court: 'Convention', long: 'convention de suivi, que le jeu peut changer' }
} as const satisfies Record<NatureDeRegle, { court: string; long: string }>;

export const NIVEAUX_D_ALERTE = {
  0: 'prévisionnelle',
  1: 'à surveiller',
  2: 'sérieuse',
  3: 'grave'
} as const satisfies Record<Niveau, string>;

export const PORTEES_D_ALERTE = {
  ej: 'chaque entité juridique',
  contrat: 'chaque contrat',
  ght: 'les entités d’un GHT, comptées'
} as const satisfies Record<Portee, string>;

/** Why an alert is not raised: three words that are not one another. */
export const ISSUES = {
  remplie: 'Ouverte',
  non_remplie: 'Examinée, non remplie',
  indecidable: 'Ne peut pas être décidée',
  sans_objet: 'Sans objet'
} as const satisfies Record<Issue, string>;

const FRACTION = 'fraction (0,1\u00a0= 10\u00a0%)';

/** In a file, in what a value and its threshold are, of a rule whose values are all in one unit. */
export const UNITES_D_ALERTE = {
  part: FRACTION,
  euros: '€',
  jours: 'jours',
  mois: 'mois',
  ans: 'ans',
  etpr: 'ETPR',
  nombre: 'nombre'
} as const satisfies Record<Exclude<UniteDeRegle, 'propre'>, string>;

/** Of a commitment, a unit that is written otherwise than in its contract. */
export const UNITES_D_ENGAGEMENT: Readonly<Record<string, string>> = { euros: '€', fraction: FRACTION };
