import type { QualiteVue } from '$lib/domain/indicateur/qualite';

/** What needs a part of the dataset that is refused to the reader: never a figure of the other parts alone. */
export const PARTIE_FERMEE = 'non disponible (partie fermée)';

/** Why there is no value, in words: never 0, never an empty cell. */
export const ABSENCES: Record<Exclude<QualiteVue, 'ok'>, string> = {
  ferme: PARTIE_FERMEE,
  manquant: 'non disponible',
  non_concerne: 'sans activité déclarée',
  non_significatif: 'non significatif',
  secret: 'secret statistique'
};
