export const EFFACER_LES_FILTRES = 'Effacer les filtres';
