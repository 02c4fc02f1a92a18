import type { Agregation } from './fiche';

/** A member's value of one period, with its parts when it is a ratio. */
export interface ValeurMembre {
  valeur: number | null;
  numerateur: number | null;
  denominateur: number | null;
  qualite: 'ok' | 'secret' | 'non_concerne' | 'manquant';
}

/**
 * The value of a group: a sum of values, or a ratio of sums — never a mean of ratios. A member without activity
 * counts for nothing; one whose value is missing or secret makes a group's value missing, since a sum that leaves
 * somebody out is not the group's. Without parts there is no group value. A member whose own ratio cannot be
 * computed (apparent debt with CAF ≤ 0) still counts by its parts; the group's is computed only over a positive sum.
 */
export function agrege(membres: readonly ValeurMembre[], agregation: Agregation): ValeurMembre {
  const absente = (qualite: ValeurMembre['qualite']): ValeurMembre => ({
    valeur: null,
    numerateur: null,
    denominateur: null,
    qualite
  });
  if (agregation === 'aucune') return absente('non_concerne');
  if (membres.some((m) => m.qualite === 'secret')) return absente('secret');
  if (membres.some((m) => m.qualite === 'manquant')) return absente('manquant');
  if (membres.length === 0) return absente('manquant');
  if (agregation === 'somme') {
    const actifs = membres.filter((m) => m.qualite === 'ok');
    if (actifs.length === 0) return absente('non_concerne');
    return { valeur: somme(actifs, 'valeur'), numerateur: null, denominateur: null, qualite: 'ok' };
  }
  if (membres.some((m) => m.qualite === 'ok' && m.denominateur === null)) return absente('non_concerne');
  const numerateur = somme(membres, 'numerateur');
  const denominateur = somme(membres, 'denominateur');
  if (denominateur <= 0) return absente('non_concerne');
  return { valeur: numerateur / denominateur, numerateur, denominateur, qualite: 'ok' };
}

function somme(membres: readonly ValeurMembre[], champ: 'valeur' | 'numerateur' | 'denominateur'): number {
  return membres.reduce((total, membre) => total + (membre[champ] ?? 0), 0);
}
