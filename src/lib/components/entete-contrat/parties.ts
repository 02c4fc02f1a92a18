import { partieLue } from '../island/part';

/** What the head of a contract says; what answers in it is the choice of a date. */
export const ENTETE = {
  identite: partieLue(() => import('./Identite.svelte')),
  cadre: partieLue(() => import('./Cadre.svelte'))
};
