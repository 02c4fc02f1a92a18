/** What a drawing says in its own place. */
export const SANS_DATE = 'dates non renseignées';
export const AXE_COUPE = 'axe coupé';
/** Said wherever the axis of a sum does not start at 0. */
export const AXE_TRONQUE = 'L’axe vertical ne part pas de 0.';
