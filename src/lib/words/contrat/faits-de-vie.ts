import { EVENEMENTS } from '$lib/schema/vocabulaire/contrat';

/** Nature of an event as a screen says it: an announced term is no act of closing. */
export const FAITS = { ...EVENEMENTS, fin: 'Fin' } as const;
