import type { Tri } from '$lib/format/address-field';
import type { AlerteMontree, AlertesModele } from '$lib/views/alertes/alertes.types';
import { sortRows } from '../table-order';
import { colonnesDesAlertes, type Noms } from './colonnes';
import { filtreAlertes, type FiltresDAlertes } from './filtres';

/** The alerts that the filters keep, in the order that the reader chose: on the screen and in the file. */
export function alertesMontrees(
  modele: AlertesModele,
  noms: Noms,
  filtres: FiltresDAlertes,
  tri: Tri | null
): AlerteMontree[] {
  return sortRows(colonnesDesAlertes(noms, modele.jeu.donneesAu, true), filtreAlertes(modele, filtres), tri);
}
