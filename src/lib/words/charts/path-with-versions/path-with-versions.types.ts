import type { Unite } from '$lib/format/nombre';
import type { Tete } from '../tete.types';

/** A year of what happened; null where nothing is known, never 0. */
export interface AnneeRealisee {
  annee: number;
  valeur: number | null;
  statut: 'definitif' | 'provisoire';
}

export interface AnneePrevue {
  annee: number;
  valeur: number;
}

/** One version of the financial path. */
export interface VersionChemin {
  code: string;
  libelle: string;
  genre: 'cible' | 'tendanciel' | 'pgfp' | 'eprd' | 'ria';
  points: readonly AnneePrevue[];
  /** Versions no longer in force recede. */
  enVigueur: boolean;
}

/** Where a year is expected to land, and by whom: « projection de l’établissement » first, then the tool's. */
export interface Atterrissage {
  libelle: string;
  annee: number;
  valeur: number;
  /** Between what and what it may land, where that is told. */
  fourchette?: Fourchette | null;
  /** What the range is drawn from, where whose it is does not say it: « avec les écarts de ses 3 derniers ». */
  selon?: string;
}

export interface Fourchette {
  bas: number;
  haut: number;
}

/** A dated mark: `annee` is a moment, 2025 = 1 January 2025 and 2025.25 = 1 April; the values of 2025 stand at 2025.5. */
export interface MarqueDatee {
  annee: number;
  texte: string;
}

export interface CheminEntree {
  realise: readonly AnneeRealisee[];
  versions: readonly VersionChemin[];
  atterrissages: readonly Atterrissage[];
  marques: readonly MarqueDatee[];
  anneeCourante: number;
  /** First year of the contract: before it, a point of the target's path is its start. */
  premiereAnnee?: number | null;
  /** Whether the current year is compared with no target, though the path has a point there. */
  sansCible?: boolean;
  unite: Unite;
}

export interface PathWithVersionsProps extends Tete, CheminEntree {}
