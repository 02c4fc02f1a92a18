import type { EtatDeclare, Palier } from '../action/codes';
import type { CODES_INSTANCE, Meteo, Par, StatutDeValeur } from '../contrat/codes';

export type Instance = (typeof CODES_INSTANCE)[number];

interface CleJalon {
  action: string;
  jalon: string;
}

interface CleGain {
  action: string;
  gain: string;
}

/** What the parties retain of a gain line, in euros; null where a party has given no value. */
export interface Retenus {
  retenu_etablissement: number | null;
  retenu_ars: number | null;
}

/** The value of a commitment that a party retains. */
export interface ValeurDite {
  /** In the unit of the commitment. */
  valeur: number | null;
  statut: StatutDeValeur;
}

/** What a party says of the whole contract on one day. */
export interface Jugement {
  meteo: Meteo;
  commentaire: string | null;
}

/** What a party says of an action on one day. */
export interface Point {
  etat: EtatDeclare;
  meteo: Meteo;
  commentaire: string | null;
}

/**
 * What stood where a party now says something, whatever its day; a journal that was kept before days were told holds
 * what stood on the very day of the line.
 */
type DejaDit<D> = (D & { date?: string }) | null;

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
  | { genre: 'point'; cible: { action: string; date: string; par: Par }; avant: DejaDit<Point>; apres: Point }
  | {
      genre: 'palier';
      cible: CleGain;
      /** The last step of the line, its rank, its day and its euros; null where it has none. */
      avant: { rang: number | null; palier: Palier | null; date?: string | null; net?: number | null };
      /**
       * `net`: euros where they differ from the plan. `effet`: of a gain put off, its new day of effect, null without one;
       * `acte` is then why. Of a gain put in force, the day from which it acts, null where the one that it has stays. A
       * journal that was kept before does not tell it.
       */
      apres: { date: string; palier: Palier; net: number | null; acte: string | null; effet?: string | null };
    }
  | {
      genre: 'retenu';
      cible: CleGain & { version: number | null };
      avant: Retenus;
      apres: Retenus & { date: string };
    }
  | {
      genre: 'valeur';
      /** `date` is the last day of what is measured. */
      cible: { engagement: string; date: string; par: Par };
      avant: ValeurDite | null;
      /** `origine`: where the party reads it. */
      apres: ValeurDite & { origine: string | null };
    }
  | {
      genre: 'jalon';
      cible: { action: string };
      avant: null;
      /** `date` is the day of the decision. */
      apres: { date: string; libelle: string; echeance: string };
    }
  | { genre: 'meteo'; cible: { date: string; par: Par }; avant: DejaDit<Jugement>; apres: Jugement }
  | {
      /** A review is closed with its synthesis; `avant` is the one that it had already. */
      genre: 'cloture';
      cible: { date: string; instance: Instance };
      avant: { synthese: string } | null;
      apres: { synthese: string };
    };

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

/** What a person chose between lines that contradict each other. */
export interface Choix {
  /** The line that stays, by its id. */
  retenue: string;
  ecartees: Journal;
  /** Function of who chose. */
  par: string;
  /** Instant of the choice, ISO 8601. */
  le: string;
  /** Earlier choices on the same lines, which contradicted each other: see `cleDuChoix`. */
  remplace: readonly string[];
}

/** A journal as it is kept: its lines, and those that were withdrawn, so that none of them comes back unseen. */
export interface Registre {
  lignes: Journal;
  retirees: Journal;
  /** Choices made; left out where there is none. */
  choix?: readonly Choix[];
  /** Choices that were undone, by `cleDuChoix`, so that none of them comes back unseen; left out where there is none. */
  choixAnnules?: readonly string[];
}
