import { partie } from '../island/part';
import { PARTIES } from './parties';

/** The screen and its parts: its table and its filters stand written, and answer at the first sign of the reader. */
export const ECRAN = { ...PARTIES, ecran: partie(() => import('./Ecran.svelte')) };
