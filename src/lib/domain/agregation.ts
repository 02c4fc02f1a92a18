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
 * somebody out is not the group's. Without parts (`aucune`) there is no group value.
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
  const actifs = membres.filter((m) => m.qualite === 'ok');
  if (actifs.length === 0) return absente(membres.length === 0 ? 'manquant' : 'non_concerne');
  if (agregation === 'somme') {
    return { valeur: somme(actifs, 'valeur'), numerateur: null, denominateur: null, qualite: 'ok' };
  }
  const numerateur = somme(actifs, 'numerateur');
  const denominateur = somme(actifs, 'denominateur');
  if (denominateur === 0) return absente('non_concerne');
  return { valeur: numerateur / denominateur, numerateur, denominateur, qualite: 'ok' };
}

function somme(membres: readonly ValeurMembre[], champ: 'valeur' | 'numerateur' | 'denominateur'): number {
  return membres.reduce((total, membre) => total + (membre[champ] ?? 0), 0);
}
