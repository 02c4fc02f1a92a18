import type { Point } from '$lib/views/modele';
import { arrondi, type Echelle } from '../axis/echelle';
import { largeurTexte } from '$lib/format/largeur-texte';
import { absenceDe, ABSENCES_COURTES, type Absence } from '$lib/words/charts/lecture';

export interface MarqueAbsence {
  annee: number;
  x: number;
  motif: Absence;
}

/** Words over a run of years that miss for the same reason. */
export interface MotAbsence {
  motif: Absence;
  x: number;
  lignes: readonly string[];
  /** How many rows above the marks it stands, so that words do not overlap. */
  etage: number;
}

/**
 * Marks of the years without a value and the words that say why, one for each run.
 *
 * @param corps font size in pixels
 */
export function marquerAbsences(
  points: readonly Point[],
  annees: readonly number[],
  x: Echelle,
  [gauche, droite]: readonly [number, number],
  corps: number
): { marques: MarqueAbsence[]; mots: MotAbsence[] } {
  const marques = annees.flatMap((annee) => {
    const motif = absenceDe(points.find((p) => p.annee === annee));
    return motif === null ? [] : [{ annee, x: x(annee), motif }];
  });
  const suites: MarqueAbsence[][] = [];
  for (const marque of marques) {
    const courante = suites.at(-1);
    const avant = courante?.at(-1);
    if (courante && avant?.motif === marque.motif && avant.annee === marque.annee - 1) courante.push(marque);
    else suites.push([marque]);
  }
  const fins: number[] = [];
  const mots = suites.map((suite): MotAbsence => {
    const [premiere, derniere] = [suite[0], suite.at(-1)];
    const motif = premiere?.motif ?? 'manquant';
    const lignes = ABSENCES_COURTES[motif];
    const demi = Math.max(...lignes.map((ligne) => largeurTexte(ligne, corps))) / 2;
    const centre = ((premiere?.x ?? 0) + (derniere?.x ?? 0)) / 2;
    const place = Math.min(Math.max(centre, gauche + demi), Math.max(gauche + demi, droite - demi));
    const libre = fins.findIndex((fin) => fin + 6 <= place - demi);
    const etage = libre === -1 ? fins.length : libre;
    fins[etage] = place + demi;
    return { motif, x: arrondi(place), lignes, etage };
  });
  return { marques, mots };
}
