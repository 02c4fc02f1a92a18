import { arrondi, echelle } from '../axis/echelle';
import type { ProgresEntree } from './progress-mark.types';

/** Where a commitment stands, said by shape and colour; `sans-attendu`: nothing tells whether it is in time. */
export type EtatProgres = 'atteint' | 'a-temps' | 'derriere' | 'sans-attendu' | 'sans-valeur';

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

/** +1 when more is better: the direction, or for a target without one the way from the reference. */
function sensDe({ direction, reference, cible }: ProgresEntree): 1 | -1 {
  if (direction === 'hausse') return 1;
  if (direction === 'baisse') return -1;
  return cible < reference ? -1 : 1;
}

const PAR_POSITION = { atteinte: 'atteint', tolerance: 'a-temps', manquee: 'derriere' } as const;

/** Where the value stands against what is expected at D and against the target. */
export function etatDe(entree: ProgresEntree): EtatProgres {
  const { valeur, cible, attendu } = entree;
  const sens = sensDe(entree);
  if (valeur === null) return 'sans-valeur';
  if (entree.position !== undefined) return entree.position === null ? 'sans-attendu' : PAR_POSITION[entree.position];
  if (sens * (valeur - cible) >= 0) return 'atteint';
  if (attendu === null) return 'sans-attendu';
  return sens * (valeur - attendu) >= 0 ? 'a-temps' : 'derriere';
}

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
