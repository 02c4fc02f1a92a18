import { echelle, type Echelle } from './echelle';

/** Position of years; a lone one stands in the middle. */
export function echelleAnnees(annees: readonly number[], [gauche, droite]: readonly [number, number]): Echelle {
  const [premiere = 0, derniere = premiere] = [annees[0], annees.at(-1)];
  return echelle([premiere, derniere], [gauche, droite]);
}

/** The years whose labels fit side by side, the last one always among them. */
export function anneesEtiquetees(annees: readonly number[], pas: number, largeurEtiquette: number): number[] {
  const saut = Math.max(1, Math.ceil(largeurEtiquette / Math.max(1, pas)));
  return annees.filter((_, i) => (annees.length - 1 - i) % saut === 0);
}

/** Place in `annees` of the year nearest to a position; null without years. */
export function anneeSous(annees: readonly number[], x: Echelle, position: number): number | null {
  let proche: number | null = null;
  annees.forEach((annee, i) => {
    const actuelle = proche === null ? Infinity : Math.abs(x(annees[proche] ?? 0) - position);
    if (Math.abs(x(annee) - position) < actuelle) proche = i;
  });
  return proche;
}
