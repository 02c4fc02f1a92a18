import type { JalonLigne } from '../actions/actions.types';
import type { ActionBref, ContratEntete, GainsDuContrat, Meteo, Par } from '../contrat/contrat.types';
import type { IndicateurBref, Point } from '../modele';

export interface LigneDeGain {
  gain: string;
  /** Version of the contract that fixed the line: 0 = the signature. */
  version: number;
  libelle: string;
  entite: string;
  contrepartie: string | null;
  budget: string;
  titre: string;
  compte: string | null;
  unite: string | null;
  nature: 'recette' | 'depense' | 'depense_evitee';
  typeRecette: string | null;
  perennite: 'perenne' | 'ponctuel';
  brut: number;
  coutsInduits: number;
  net: number;
  effet: string | null;
  debut: string | null;
  fin: string | null;
  preuve: string | null;
  chiffrePar: string | null;
  retenuEtablissement: number | null;
  retenuArs: number | null;
  palier: string;
  paliers: { date: string; palier: string; net: number | null; effet: string | null; acte: string | null }[];
  /** Expected and realised in-year effects. */
  annees: { annee: number; attendu: number; realise: number }[];
}

/** The sheet of one action. */
export interface FicheModele {
  entete: ContratEntete;
  action: ActionBref & {
    axeLibelle: string;
    objectif: string | null;
    levierLibelle: string | null;
    description: string | null;
    prerequis: string | null;
    risques: string | null;
    etp: number | null;
    lits: number | null;
    investissement: number | null;
    entitesNommees: { ej: string; nom: string; ght: string | null }[];
  };
  jalons: (JalonLigne & {
    preuve: string | null;
    revisions: { date: string; echeance: string; motif: string | null }[];
  })[];
  gains: LigneDeGain[];
  cumul: GainsDuContrat['cumul'];
  base: {
    code: string;
    libelle: string;
    plafond: number | null;
    porteuse: boolean;
    abattement: number | null;
    /** Net AP of all actions of the base before and after the cap. */
    avant: number;
    apres: number;
    autres: { numero: string; libelle: string; porteuse: boolean }[];
  } | null;
  indicateurs: {
    indicateur: IndicateurBref | null;
    code: string;
    entite: string;
    points: Point[];
    effet: number | null;
    effetTexte: string | null;
    /** Years of the action's own dates. */
    marques: { annee: number; borne: 'debut' | 'fin' }[];
    source: string;
  }[];
  /** History of declared states and weather, latest first. */
  points: { date: string; par: Par; etat: string; meteo: Meteo; commentaire: string | null }[];
  voisins: {
    precedent: { numero: string; libelle: string } | null;
    suivant: { numero: string; libelle: string } | null;
  };
}
