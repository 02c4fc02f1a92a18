/** Title of a page in the window's bar, from the nearest to the widest. */
export const titreDeFenetre = (...parties: readonly string[]): string => [...parties, 'Trajectoire'].join(' · ');
