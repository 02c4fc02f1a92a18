import type { PerimetreDit } from '../contrat/contrat.types';
import type { ProjectionHopital } from '$lib/domain/comptes/atterrissage';
import type { BaseAtterrissage } from '$lib/domain/comptes/base-atterrissage';
import type { LigneDEpreuve } from '$lib/domain/comptes/bilan-epreuve';
import type { CibleDeLExercice } from '$lib/domain/comptes/cible';
import type { VersionCompte } from '$lib/domain/comptes/codes';
import type { PosteEprouve } from '$lib/domain/comptes/epreuve-atterrissage';
import type { Justesse } from '$lib/domain/comptes/justesse';
import type { SourceBref } from '../modele';
import type { ContratEntete } from '../contrat/contrat.types';

/** What a document of the year says of an item; null when it does not give it. */
export type MontantsParPoste = Record<PosteEprouve | 'C4', number | null>;

/** One legal entity: what its documents say of the year, and what the tool reads from its months. */
export interface EntiteAtterrie {
  ej: string;
  nom: string;
  /** The hospital's own projection of the result. */
  hopital: ProjectionHopital | null;
  /** How right the same document of its past years was. */
  justesse: Justesse | null;
  eprd: MontantsParPoste | null;
  /** The last document by item, RIA or EPRD. */
  document: { version: VersionCompte; montants: MontantsParPoste } | null;
  /** The last closed year. */
  dernier: { exercice: number; montants: MontantsParPoste } | null;
  /** Share of the produits beyond which a deficit meets D. 6143-39, 1°; null without the list of 2 %. */
  seuilDeficit: number | null;
  /** Null when the tool can read nothing. */
  base: BaseAtterrissage | null;
  /** Result cumulated by month, titre 4 by twelfths: this year so far, the last closed one. */
  mois: { exercice: number[]; dernier: number[] };
}

/** The landing of the year of a contract. */
export interface AtterrissageModele {
  entete: ContratEntete;
  ferme?: true;
  comptesFermes?: string[];
  exercice: number;
  /** How the sum of the entities is called, or the only one. */
  perimetre: PerimetreDit;
  /** Why there is no landing at all: a contract that is over, or that is not about accounts. */
  sans: 'fini' | 'sans_objet' | 'sans_comptes' | null;
  cible: CibleDeLExercice;
  entites: EntiteAtterrie[];
  /** The method tried on past years: the sum of the entities first when there are several, then each. */
  epreuves: { nom: PerimetreDit; ej: string | null; lignes: LigneDEpreuve[] }[];
  sources: SourceBref[];
}
