import { partie } from '../island/part';
import { PARTIES } from './parties';

/** The page and its parts: as a whole it answers, by the choice of a date, at the first sign of the reader. */
export const ECRAN = { ...PARTIES, ecran: partie(() => import('./Ecran.svelte')) };
