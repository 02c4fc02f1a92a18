import type { Methode } from '$lib/domain/comptes/epreuve-atterrissage';

/** What each method is called, and what it does. */
export const METHODES_EN_MOTS = {
  outil: { court: 'outil', dite: 'la méthode de l’outil' },
  ecart: { court: 'dernier exercice clos et écart à date', dite: 'le dernier exercice clos plus l’écart à date' },
  dernier: { court: 'valeur du dernier exercice clos', dite: 'la valeur du dernier exercice clos' },
  lineaire: { court: 'prolongation ×\u00a012/mois', dite: 'la prolongation en ligne droite (×\u00a012/mois)' }
} as const satisfies Record<Methode, { court: string; dite: string }>;
