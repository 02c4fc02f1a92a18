import type { Point } from '$lib/views/modele';
import { anneesDe } from '../annees';
import type { CheminEntree } from './path-with-versions.types';

/** Years that happened as points of a series, so that they are drawn as everywhere. */
export function pointsRealises({ realise }: CheminEntree): Point[] {
  return realise.map(({ annee, valeur, statut }) => ({
    annee,
    valeur,
    statut,
    qualite: valeur === null ? 'manquant' : 'ok'
  }));
}

/** Every year from the first to the last, the current one among them. */
export function anneesDuChemin({ realise, versions, atterrissages, anneeCourante }: CheminEntree): number[] {
  return anneesDe(realise, ...versions.map((v) => v.points), atterrissages, [{ annee: anneeCourante }]);
}
