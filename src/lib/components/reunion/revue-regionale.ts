import { partie } from '../island/part';

/** The region's review: it stands written, and its buttons answer at the first sign of the reader. */
export const ECRAN = { revue: partie(() => import('./RevueRegionale.svelte')) };
