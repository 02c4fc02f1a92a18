import type { InscriptionListe } from '../comptes/alerte';
import type { PointTrajectoire } from '../comptes/atterrissage';
import type { PlanDeRedressement } from '../comptes/procedure';
import type { AbsenceDeGains } from '../gain/absence';
import type { Indecidable } from '../contrat/codes-d-aide';
import type { EtatEngagement } from '../contrat/engagement';
import type { Meteo, Par } from '../contrat/codes';
import type { PaiementDeTranche } from '../contrat/versement';
import type { RetourA } from '../temps/documents';
import type { Grade } from './grades';
import type { Livre } from './livre';

/** A budgetary document that an entity owes, as it stands at D. */
export interface RetourDu extends RetourA {
  document: 'eprd' | 'ria1' | 'ria2' | 'compte_financier' | 'pgfp';
  exercice: number;
  echeance: string;
  /** Not sent, and no longer asked for: another tells what it told. */
  remplace: boolean;
}

/** What is known of a legal entity at D. */
export interface FaitsEj {
  ej: string;
  au: string;
  livre: Livre;
  /** Points of the financial path, of any entity: what its documents project where they have no accounts. */
  trajectoire: readonly PointTrajectoire[];
  /** Rows of the dated list of 2 %; null when the dataset has none. */
  listes: readonly InscriptionListe[] | null;
  plans: readonly PlanDeRedressement[];
  retours: readonly RetourDu[];
  /** Years whose EPRD the agency had refused at D: its posts are not authorised. */
  eprdRejetes: readonly number[];
  /** ETPR paid month by month in the year of D and the one before, as known at D, by grade: last day, value. */
  etpr: Readonly<Record<Grade, readonly { fin: string; valeur: number | null }[]>>;
}

export interface JalonJuge {
  action: string;
  jalon: string;
  libelle: string;
  enRetard: boolean;
  joursDeRetard: number;
  echeance: string;
  /** What its action has still to bring in full year, line by line (`resteParAction`). */
  enJeu: number;
}

export interface GainSecurise {
  action: string;
  gain: string;
  libelle: string;
  /** Day of effect that its steps give. */
  effet: string;
  /** Days past it, until a freeze if there is one. */
  jours: number;
  /** Net euros: its année pleine, or the whole of a one-off. */
  net: number;
}

export interface TrancheJugee {
  tranche: number;
  libelle: string;
  montant: number;
  paiement: Pick<PaiementDeTranche, 'echu' | 'aVenir' | 'prochaine'>;
  prevueLe: string;
  condition: string | null;
  statut: 'versee' | 'suspendue' | 'notifiee' | 'prevue' | 'conditionnee';
  remplie: boolean | null;
  /** Why its condition cannot be decided; null when it is, or when it has none. */
  raison: Indecidable | null;
}

export interface EngagementJuge {
  code: string;
  libelle: string;
  etat: EtatEngagement;
  valeur: number | null;
  le: string | null;
  attendu: number | null;
  /** From the target to the value, positive on the favourable side. */
  ecart: number | null;
  tolerance: number | null;
  unite: string;
  decimales: number;
}

/** What is known of a contract at D, of its own matters. */
export interface FaitsContrat {
  contrat: string;
  au: string;
  debut: string | null;
  jalons: readonly JalonJuge[];
  gains: {
    absence: AbsenceDeGains | null;
    apPrevue: number;
    apDue: number;
    apEnVigueur: number;
    /** Of what is due, what is not in force, line by line. */
    apManquante: number;
    /** Secured lines whose day of effect is past, and that are not in force. */
    securises: readonly GainSecurise[];
    /** Lines at least secured, whatever their day. */
    nSecurises: number;
  };
  aides: readonly TrancheJugee[];
  /** The last review held; null when none was. */
  derniereRevue: string | null;
  /** By side: its judgement, and how many facts contradict it. */
  jugements: Readonly<Record<Par, { meteo: Meteo; contraires: number }>>;
  engagements: readonly EngagementJuge[];
}

/** What is known at D of the entities of a group that the contract covers. */
export interface FaitsGht {
  ght: string;
  au: string;
  membres: readonly FaitsEj[];
}
