import { partie, partieLue } from '../island/part';

/** A GHT's page is read: nothing in it but links and folds, which need no code, and the command of its sheet. */
export const PARTIES = {
  entete: partieLue(() => import('./EnteteGht.svelte')),
  fiche: partie(() => import('./Fiche.svelte')),
  tete: partieLue(() => import('./TeteGht.svelte')),
  famille: partieLue(() => import('./FamilleIndicateurs.svelte'))
};
