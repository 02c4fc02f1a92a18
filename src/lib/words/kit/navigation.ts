export const FIL_D_ARIANE = 'Fil d’Ariane';
export const DANS_CETTE_PAGE = 'Dans cette page';
