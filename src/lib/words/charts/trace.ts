/** What a drawing says in its own place. */
export const SANS_DATE = 'dates non renseignées';
export const AXE_COUPE = 'axe coupé';
