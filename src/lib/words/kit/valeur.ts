import type { Qualite } from '$lib/views/modele';

/** Why a value is absent, in a narrow cell. */
export const ABSENCES_COURTES: Record<Exclude<Qualite, 'ok'>, string> = {
  ferme: 'fermé',
  manquant: 'non disp.',
  non_concerne: 'sans activité',
  non_significatif: 'non signif.',
  secret: 'secret'
};

export const MOTS_DE_LA_VALEUR = {
  provisoireCourt: 'prov.',
  provisoire: 'valeur provisoire',
  partielle: 'Somme partielle\u00a0: tous les membres n’ont pas de valeur'
};
