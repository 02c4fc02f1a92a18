import { sensDe } from '$lib/words/charts/progress-mark/etat';
import { etatDe } from '$lib/words/charts/progress-mark/etat';
import type { EtatProgres } from '$lib/words/charts/progress-mark/etat';
import { arrondi, echelle } from '../axis/echelle';
import type { ProgresEntree } from '$lib/words/charts/progress-mark/progress-mark.types';

export interface ProgresGeometrie {
  etat: EtatProgres;
  /** From the reference to the target. */
  piste: { x: number; largeur: number };
  /** From the reference to the value; null without a value. */
  barre: { x: number; largeur: number } | null;
  /** The value's end. */
  x: number | null;
  attendu: number | null;
  cible: number;
  /** Set when the value lies outside of what is drawn. */
  borne: 'gauche' | 'droite' | null;
}

const MARGE = 9;
/** How much of the way is drawn beyond each of its ends. */
const AU_DELA = 0.12;

/**
 * Geometry of a commitment: the favourable side at the right, rising or falling. A target already passed at signature
 * stands left of the reference; a target equal to it has a way of a tenth of its value on either side.
 */
export function layout(entree: ProgresEntree, { largeur }: { largeur: number }): ProgresGeometrie {
  const { reference, cible, valeur, attendu } = entree;
  const sens = sensDe(entree);
  const [bas, haut] = [Math.min(sens * reference, sens * cible), Math.max(sens * reference, sens * cible)];
  const chemin = haut - bas;
  const marge = chemin > 0 ? AU_DELA * chemin : Math.abs(cible) * 0.1 || 1;
  const [min, max] = [bas - marge, haut + marge];
  const place = echelle([min, max], [MARGE, largeur - MARGE]);
  const x = (v: number) => place(Math.min(max, Math.max(min, sens * v)));
  const fin = valeur === null ? null : x(valeur);
  const segment = (a: number, b: number) => ({ x: Math.min(a, b), largeur: arrondi(Math.abs(b - a)) });
  return {
    etat: etatDe(entree),
    piste: segment(x(reference), x(cible)),
    barre: fin === null ? null : segment(x(reference), fin),
    x: fin,
    attendu: attendu === null ? null : x(attendu),
    cible: x(cible),
    borne: valeur === null ? null : sens * valeur < min ? 'gauche' : sens * valeur > max ? 'droite' : null
  };
}
