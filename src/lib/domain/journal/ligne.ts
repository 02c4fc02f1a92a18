import type { EtatDeclare } from '../action/codes';
import type { CODES_INSTANCE, Meteo, Par } from '../contrat/codes';

export type Instance = (typeof CODES_INSTANCE)[number];

interface CleJalon {
  action: string;
  jalon: string;
}

/** What a party says of an action on one day. */
export interface Point {
  etat: EtatDeclare;
  meteo: Meteo;
  commentaire: string | null;
}

/** What a line of a journal changes: what it is aimed at, what stood there, what stands there after. */
export type Changement =
  | {
      genre: 'echeance';
      cible: CleJalon;
      avant: { echeance: string };
      /** `date` is the day of the revision. */
      apres: { date: string; echeance: string };
    }
  | {
      genre: 'atteint';
      cible: CleJalon;
      avant: { date_reelle: string | null };
      apres: { date_reelle: string; preuve: string };
    }
  | {
      genre: 'decision';
      /** Day of the review. */
      cible: { date: string };
      avant: null;
      apres: { instance: Instance; texte: string; responsable: string | null; echeance: string | null };
    }
  | {
      genre: 'faite';
      cible: { date: string; rang: number };
      avant: { texte: string; faite_le: string | null };
      apres: { faite_le: string };
    }
  | { genre: 'point'; cible: { action: string; date: string; par: Par }; avant: Point | null; apres: Point };

/** A line of the journal of a contract: one change, who entered it, when, and on which version of the data. */
export type Ligne = Changement & {
  id: string;
  contrat: string;
  /** Function of who entered it, never a name. */
  par: string;
  /** Instant of the entry, ISO 8601. */
  le: string;
  /** Version of the data that stood on the screen. */
  version: string;
  motif: string | null;
};

export type Journal = readonly Ligne[];

/** A journal as it is kept: its lines, and those that were withdrawn, so that none of them comes back unseen. */
export interface Registre {
  lignes: Journal;
  retirees: Journal;
}
