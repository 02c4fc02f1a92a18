import type { Valeur } from '../calcul';
import { placeDe, type Place } from './discipline';

/** A cell of a site: a number, nothing, or something that is no number. */
export type CelluleDeSite = number | null | 'illisible';

/** One row of the MCO file: a site of a legal entity. */
export interface Site {
  ligne: number;
  cellule(colonne: string): CelluleDeSite;
}

/**
 * The sum of a column over the sites of a legal entity, or why there is none.
 *
 * - A discipline where every site is blank or 0 is not practised: `non_concerne`. The file writes 0 for the volumes
 *   of a discipline that a site does not have, in every edition.
 * - A blank capacity is none installed on 31 December (the beds of a site closed during the year): the others sum.
 * - A blank volume beside live ones is a gap: the sum is `manquant`, never a smaller total.
 * - An unreadable cell makes the sum `manquant`.
 */
export function cumule(colonne: string, sites: readonly Site[], colonnes: readonly string[]): Valeur {
  const valeurs = sites.map((site) => site.cellule(colonne));
  if (valeurs.includes('illisible')) return 'manquant';
  const presentes = valeurs.filter((v): v is number => typeof v === 'number');
  const place = placeDe(colonne);
  if (!place) return presentes.length > 0 ? somme(presentes) : 'manquant';
  const eteint = (site: Site, meme: (p: Place) => boolean): boolean =>
    colonnes.every((nom) => {
      const p = placeDe(nom);
      return !p || !meme(p) || !vivante(site.cellule(nom));
    });
  const discipline = (p: Place): boolean => p.discipline === place.discipline;
  const moitie = (p: Place): boolean => discipline(p) && p.moitie === place.moitie;
  if (sites.every((site) => eteint(site, discipline))) return 'non_concerne';
  if (presentes.length === 0) return sites.every((site) => eteint(site, moitie)) ? 'non_concerne' : 'manquant';
  const trou = (site: Site, i: number): boolean => valeurs[i] === null && !eteint(site, moitie);
  return !place.stock && sites.some(trou) ? 'manquant' : somme(presentes);
}

function vivante(cellule: CelluleDeSite): boolean {
  return cellule !== null && cellule !== 0;
}

function somme(valeurs: readonly number[]): number {
  return valeurs.reduce((a, b) => a + b, 0);
}
