import { partie } from '../island/part';

/** The chart of the year: its code comes apart, or the pages that draw would share theirs with it. */
export const PARTIES_DE_L_ATTERRISSAGE = {
  annee: partie(() => import('$lib/charts/year-by-month/YearByMonth.svelte'))
};
