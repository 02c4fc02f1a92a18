import type { Promesse } from './gains-de-l-annee';
import type { Methode } from './epreuve-atterrissage';
import type { VersionCompte } from './codes';
import type { PosteMensuel } from './situations-mensuelles';

/** An item of the landing before what actions still promise, in euros. */
export interface PosteAtterri {
  poste: PosteMensuel;
  methode: Methode;
  cumul: number;
  /** The same months of the last closed year, and that year whole. */
  cumulDernier: number;
  dernier: number;
  /** By the method that is kept. */
  valeur: number;
}

/** The tool's landing of an entity before a reader's assumptions: what {@link applique} needs, and no more. */
export interface BaseAtterrissage {
  mois: number;
  /** Last day of these months. */
  jusquAu: string;
  dernierExercice: number;
  titre4: { montant: number; version: VersionCompte; exercice: number };
  postes: PosteAtterri[];
  /** Result of the CRP by the method that is kept. */
  resultat: {
    methode: Methode;
    valeur: number;
    /** As the season of each previous year would have it, less the value. */
    saisons: { annee: number; ecart: number }[];
    /** What past years closed at, less what the same method told at the same month. */
    erreurs: { annee: number; ecart: number }[];
  };
  promesses: Promesse[];
}

/** Whether titre 4 comes from a closed year, no document of the year giving it. */
export function titre4Repris({
  titre4,
  dernierExercice
}: Pick<BaseAtterrissage, 'titre4' | 'dernierExercice'>): boolean {
  return titre4.exercice === dernierExercice;
}
