import type { Tri } from '$lib/format/address-field';
import type { AlerteMontree, AlertesModele } from '$lib/views/alertes/alertes.types';
import { sortRows } from '../table-order';
import { colonnesDesAlertes, type Noms } from './colonnes';
import { filtreAlertes, type FiltresDAlertes } from './filtres';

/** Whether the list that these filters ask for is longer than what is written of it: those that stand come first. */
export function listeTronquee(
  { ecrites, total }: Pick<AlertesModele, 'ecrites' | 'total'>,
  { etat }: Pick<FiltresDAlertes, 'etat'>
): boolean {
  return ecrites < total.levees + (etat === null ? 0 : total.closes);
}

/** The alerts that the filters keep, in the order that the reader chose: on the screen and in the file. */
export function alertesMontrees(
  modele: AlertesModele,
  noms: Noms,
  filtres: FiltresDAlertes,
  tri: Tri | null
): AlerteMontree[] {
  return sortRows(colonnesDesAlertes(noms, modele.jeu.donneesAu, true), filtreAlertes(modele, filtres), tri);
}
