import type { ClasseDAide, Risque } from '$lib/domain/contrat/codes-d-aide';
import type { Ton } from '$lib/views/contrat/contrat.types';

/** Where euros of aid stand, as a column says it. */
export const CLASSES: Readonly<Record<ClasseDAide, string>> = {
  versee: 'Versée',
  a_verser: 'À verser',
  conditionnelle: 'Sous condition',
  a_risque: 'À risque',
  suspendue: 'Suspendue',
  non_versee: 'Non versée'
};

export const TONS_DE_CLASSE: Readonly<Record<ClasseDAide, Ton>> = {
  versee: 'fait',
  a_verser: 'cours',
  conditionnelle: 'eteint',
  a_risque: 'retard',
  suspendue: 'bloque',
  non_versee: 'eteint'
};

/** Why euros are at risk. */
export const RISQUES: Readonly<Record<Risque, string>> = {
  echue: 'date prévue passée, condition non remplie',
  jalon_en_retard: 'le jalon de sa condition est en retard',
  jalon_apres: 'le jalon de sa condition est attendu après la date de la tranche',
  engagement_manque: 'l’engagement de sa condition est manqué'
};
