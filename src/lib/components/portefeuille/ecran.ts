import { partie } from '../island/part';

/** A portfolio and its map: its table and its filters stand written, and answer at the first sign of the reader. */
export const ECRAN = {
  ecran: partie(() => import('./Ecran.svelte')),
  carte: partie(() => import('./CartePortefeuille.svelte'))
};
