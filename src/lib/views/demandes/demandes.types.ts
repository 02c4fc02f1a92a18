import type { CauseHorsContrat } from '$lib/domain/alerte/hors-contrat';
import type { Colonnes } from '$lib/domain/indicateur/fiche';
import type { Piece } from '$lib/domain/contrat/pieces';
import type { JeuEntete, SourceBref } from '../modele';

/** What is missing of a perimeter. Codes are those of the rules; words are in `words`. */
export interface DemandeLue {
  /** `etablissement`: accounts of a hospital that no contract asks for: they are asked of it directly. */
  perimetre: 'contrat' | 'etablissement' | 'ght';
  id: string;
  /** Of several groups that lack the same, their names, one a line, in the order of `ghts`. */
  libelle: string;
  ghts: string[];
  /** `indicateurs`: those of a producer have no value of the year. */
  piece: Piece | 'indicateurs';
  producteur: Colonnes['source'] | null;
  exercice: number | null;
  /** First and last day of what is asked for, when it is not an exercise. */
  periode: { debut: string; fin: string } | null;
  nombre: number;
  sur: number;
  noms: string[];
  /** Of a hospital, why no contract has it examined, and the contract that says so; null when one does, or of a group. */
  hors: { cause: CauseHorsContrat; contrat: string | null } | null;
  /** What of it is of each hospital of the contract; none for what is of a group. */
  parEj: PartDUnEtablissement[];
}

/** What of a demand is of one hospital. */
export interface PartDUnEtablissement {
  ej: string;
  nombre: number;
  sur: number;
  noms: string[];
}

export interface DemandesModele {
  jeu: JeuEntete;
  /** `support`: its hospital that answers for the group; null when none does. */
  ghts: { code: string; libelle: string; support: string | null }[];
  /** Hospitals that something is asked of, by name: of the demands that the model holds, and no others. */
  etablissements: { ej: string; nom: string; ght: string }[];
  /** How many there are, and of how many perimeters: the page of a country comes with the first ones. */
  comptes: { demandes: number; contrats: number; etablissements: number; ghts: number };
  demandes: DemandeLue[];
  sources: SourceBref[];
}
