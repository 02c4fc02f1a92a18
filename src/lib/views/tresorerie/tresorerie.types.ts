import type { BilanDeVeille, Veille } from '$lib/domain/comptes/veille';
import type { JeuEntete, SourceBref } from '../modele';

export interface LigneDeVeille extends Veille {
  ej: string;
  nom: string;
  ght: string;
  /** The group's name: nobody knows it by its code. */
  ghtNom: string;
}

/** Cash of every hospital of the region, for the committee that watches it. */
export interface TresorerieModele {
  jeu: JeuEntete;
  /** Months of the plans, their last days. */
  mois: string[];
  bilan: BilanDeVeille;
  /** Whoever has accounts, in the order of the committee; a page may come with the first ones alone. */
  lignes: LigneDeVeille[];
  /** Hospitals of the dataset without any account. */
  sansComptes: number;
  /** Of the accounts: all its figures are read from them. */
  sources: SourceBref[];
}
