import type { MotifDeNonVersement } from '$lib/domain/contrat/codes-d-aide';
import type { EtatDAide } from '$lib/domain/contrat/etats-d-aide';
import type { GelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import type { SommesDuLivre } from '$lib/domain/contrat/livre-des-aides';
import type { Row } from '$lib/schema/tables';
import type { AnneeDAide } from '../aides/aides.types';
import type { JeuEntete, SourceBref } from '../modele';

interface ContratNomme {
  id: string;
  intitule: string;
}

export type AideDuContratEtDeLAnnee = AnneeDAide & { contrat: ContratNomme };

/** A year of the region: how many contracts its gains are of, and which of them it is the last year of. */
export type AnneeDeRegion = AnneeDAide & { comptes: number; finissent: ContratNomme[] };

/** A part of a tranche that is in doubt: at risk, suspended, or whose condition cannot be decided. */
export interface AideEnDoute {
  contrat: ContratNomme;
  tranche: number;
  libelle: string;
  enveloppe: string;
  prevueLe: string;
  condition: string | null;
  montant: number;
  classe: Row<'aide_suivie'>['classe'];
  risque: Row<'aide_suivie'>['risque'];
  raison: Row<'aide_suivie'>['raison'];
}

/** A tranche whose day is past, whose condition is not met and that is not paid, of a contract that runs. */
export interface AideEnAttente extends Omit<AideEnDoute, 'classe' | 'risque' | 'raison'> {
  etats: EtatDAide[];
}

/** A part of a tranche that is not paid, and why. */
export interface AideNonVersee extends AideEnDoute {
  exercice: number | null;
  dueLe: string;
  motif: MotifDeNonVersement;
  verdict: Row<'aide_suivie'>['verdict'];
}

export interface AidesRegionModele {
  jeu: JeuEntete;
  /** How many rows its lists have, of which a page may come with the first ones, and what is in doubt or waits, in euros. */
  comptes: {
    contrats: number;
    lignes: number;
    doutes: number;
    attentes: number;
    ecarts: number;
    enDoute: number;
    enAttente: number;
    /** Parts that are not paid, those of them that the agency is late on, and the euros of both. */
    nonVersees: number;
    nonVerse: number;
    retards: number;
    enRetard: number;
  };
  /** Contracts with aid. */
  contrats: (ContratNomme & { sommes: SommesDuLivre })[];
  /** Contracts whose plan is to bring something, without any. */
  sansAide: ContratNomme[];
  lignes: AideDuContratEtDeLAnnee[];
  annees: AnneeDeRegion[];
  totaux: SommesDuLivre;
  /** Contracts left out of the gains of the region in the years that a suspension froze, with what they brought in them. */
  plansAPart: { contrat: ContratNomme; gel: GelDeLAnnee; exercices: number[]; realise: number | null }[];
  doutes: AideEnDoute[];
  attentes: AideEnAttente[];
  /** Those that the agency is late on first. */
  nonVersees: AideNonVersee[];
  ecarts: (Omit<Row<'aide_ecart'>, 'contrat'> & { contrat: ContratNomme })[];
  sources: SourceBref[];
}
