import type { AbsenceDeCible } from '$lib/domain/comptes/cible';
import type { TrajectoireDeSolde } from './contrat.types';

/** Landing of the result beside its target: the hospital's own projection first. */
export interface ResultatVise {
  exercice: number;
  valeur: number;
  origine: 'etablissement' | 'outil';
  document: string;
  cible: number | null;
  /** Why there is no target of this year; null when there is one. */
  sansCible: AbsenceDeCible | null;
  outil: number | null;
}

export function resultatVise(trajectoires: readonly TrajectoireDeSolde[]): ResultatVise | null {
  const resultat = trajectoires.find((t) => t.solde === 'resultat_crp');
  if (!resultat) return null;
  const hopital = resultat.atterrissages.find((a) => a.origine === 'etablissement');
  const outil = resultat.atterrissages.find((a) => a.origine === 'outil');
  const retenue = hopital ?? outil;
  if (!retenue) return null;
  return {
    exercice: retenue.annee,
    valeur: retenue.valeur,
    origine: retenue.origine,
    document: retenue.document,
    cible: resultat.cible.valeur,
    sansCible: resultat.cible.absence,
    outil: outil?.valeur ?? null
  };
}
