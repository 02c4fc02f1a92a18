import type { CompteDEcheances } from '$lib/domain/contrat/echeances';
import type { NatureDEcheance, Place } from '$lib/domain/contrat/natures-d-echeance';
import type { MotifDeDiscussion } from '$lib/domain/gain/en-discussion';
import type { JeuEntete, SourceBref } from '../modele';

/** A deadline of the region. Codes are those of the schema; words are in `words`. */
export interface EcheanceLue {
  /** Stable from one publication to the next: the same milestone keeps it when its day moves. */
  uid: string;
  nature: NatureDEcheance;
  place: Place;
  /** Contracts that it belongs to: a document is owed once by a hospital of two contracts. */
  contrats: string[];
  date: string | null;
  /** First day planned, when it moved. */
  initiale: string | null;
  /** Of a milestone that a freeze stopped, the day it was reached since. */
  atteintLe?: string;
  retard: boolean;
  /** Days late, negative before the day. */
  jours: number | null;
  libelle: string;
  detail: string | null;
  action: string | null;
  /** Who owes a document. */
  entite: string | null;
  exercice: number | null;
  qui: string | null;
  montant: number | null;
}

export interface GainDiscute {
  contrat: string;
  action: string;
  gain: string;
  place: Place;
  libelle: string;
  entite: string;
  perennite: 'perenne' | 'ponctuel';
  motif: MotifDeDiscussion;
  /** What the parties say of it. */
  raison: string | null;
  prevu: number;
  etablissement: number | null;
  ars: number | null;
  enJeu: number;
}

/** What is discussed of gains of one kind, where it counts. */
export interface TotalDiscute {
  perennite: 'perenne' | 'ponctuel';
  desaccords: { lignes: number; euros: number };
  nonValorisees: { lignes: number; euros: number };
}

export interface CalendrierModele {
  jeu: JeuEntete;
  ghts: { code: string; libelle: string }[];
  contrats: { id: string; intitule: string; ghts: string[]; ferme?: true }[];
  /** How many deadlines count, by nature and window, and how many stand apart, by why. */
  natures: Partial<Record<NatureDEcheance, CompteDEcheances>>;
  aPart: Partial<Record<Place, number>>;
  /** Hospitals that have sent no cash plan: due every month, it has no day here, and its committee lists them. */
  sansPlan: number;
  /** All of them, of which `echeances` may hold the first ones. */
  total: number;
  echeances: EcheanceLue[];
  discutes: { total: number; totaux: TotalDiscute[]; aPart: number };
  gains: GainDiscute[];
  sources: SourceBref[];
}
