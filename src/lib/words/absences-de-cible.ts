import type { AbsenceDeCible } from '$lib/domain/comptes/cible';

/** Why a year is judged on no target. */
export const ABSENCES_DE_CIBLE: Readonly<Record<AbsenceDeCible, string>> = {
  aucune: 'sans cible',
  non_commence: 'contrat non commencé, sans cible de cet exercice',
  gelee: 'cible gelée',
  arrete: 'contrat arrêté, sans cible de cet exercice',
  gel_non_precise: 'gel de la cible non précisé',
  egale_au_tendanciel: 'cible égale au tendanciel'
};
