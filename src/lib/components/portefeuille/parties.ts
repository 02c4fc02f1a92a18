import { partie } from '../island/part';

/** What the portfolio draws beside its table: code that comes when it is asked for. */
export const PARTIES = {
  carte: partie(() => import('./CartePortefeuille.svelte'))
};
