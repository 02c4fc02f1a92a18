import type { ProgresEntree } from './progress-mark.types';

/** Where a commitment stands, said by shape and colour; `sans-attendu`: nothing tells whether it is in time. */
export type EtatProgres = 'atteint' | 'a-temps' | 'derriere' | 'sans-attendu' | 'sans-valeur';

/** +1 when more is better: the direction, or for a target without one the way from the reference. */
export function sensDe({ direction, reference, cible }: ProgresEntree): 1 | -1 {
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
