import { valeurAvecUnite } from '$lib/format/nombre';
import { etatDe, type EtatProgres } from './etat';
import type { ProgresEntree } from './progress-mark.types';

function enMots(etat: EtatProgres, attendu: string | null): string[] {
  const reste = attendu === null ? [] : [`attendu ${attendu}`];
  if (etat === 'sans-valeur') return ['valeur non disponible', ...reste];
  if (etat === 'atteint') return ['cible atteinte', ...reste];
  if (etat === 'a-temps') return [`dans les temps (${reste.join('')})`];
  return etat === 'derriere' ? [`en retard sur l’attendu (${attendu ?? ''})`] : [];
}

const POSITIONS = {
  atteinte: 'à l’attendu ou au-delà',
  tolerance: 'sous l’attendu, dans la tolérance',
  manquee: 'hors tolérance de l’attendu'
} as const;

/** « Taux de marge brute : 3,0 %, en retard sur l’attendu (4,5 %) ; référence 2,1 %, cible 6,0 % ». */
export function summary(entree: ProgresEntree): string {
  const { label, valeur, attendu, reference, cible, unite } = entree;
  const dire = (v: number) => valeurAvecUnite(v, unite);
  const etat = [
    ...(valeur === null ? [] : [dire(valeur)]),
    ...(entree.position && attendu !== null
      ? [`${POSITIONS[entree.position]} (${dire(attendu)})`]
      : enMots(etatDe(entree), attendu === null ? null : dire(attendu)))
  ].join(', ');
  return `${label}\u00a0: ${etat}\u00a0; référence ${dire(reference)}, cible ${dire(cible)}`;
}
