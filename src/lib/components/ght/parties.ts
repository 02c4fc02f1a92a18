import { partieLue } from '../island/part';

/** A GHT's page is read: nothing in it but links and folds, which need no code. */
export const PARTIES = {
  tete: partieLue(() => import('./TeteGht.svelte')),
  famille: partieLue(() => import('./FamilleIndicateurs.svelte'))
};
