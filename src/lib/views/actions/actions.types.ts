import type { ActionBref, ContratEntete } from '../contrat/contrat.types';

export interface JalonLigne {
  jalon: string;
  libelle: string;
  echeanceInitiale: string;
  /** Last revision known at D, or the first deadline. */
  echeance: string;
  atteintLe: string | null;
  /** Reached after the freeze, which does not count it as reached. */
  apresGel?: true;
  /** Its deadline is at D or before. */
  du: boolean;
  enRetard: boolean;
  joursDeRetard: number;
  glisse: boolean;
  joursDeGlissement: number;
}

export interface ActionLigne extends ActionBref {
  detailJalons: JalonLigne[];
}

/** The actions of a contract, for the table, the Gantt and the cards. */
export interface ActionsModele {
  entete: ContratEntete;
  axes: { axe: string; libelle: string }[];
  leviers: { code: string; libelle: string }[];
  entites: { ej: string; nom: string }[];
  pilotes: string[];
  actions: ActionLigne[];
  /** Bounds of the Gantt. */
  debut: string;
  fin: string;
}
