import { compareFrench } from '$lib/format/order';
import type { ChartTable } from '../table.types';
import { ghtPlaces, type CarteEntree } from './places';
import { litsEnMots } from './summary';

/** One row a hospital, by GHT in the order of the map. */
export function table(entree: CarteEntree): ChartTable {
  return {
    caption: 'Établissements placés sur la carte, par périmètre',
    columns: ['Établissement', 'Périmètre', 'Commune', 'Lits de MCO', 'Position'],
    rows: ghtPlaces(entree).flatMap((ght) =>
      entree.etablissements
        .filter((e) => e.ght === ght)
        .sort((a, b) => (b.litsMco ?? 0) - (a.litsMco ?? 0) || compareFrench(a.nom, b.nom))
        .map((e) => [
          e.nom,
          entree.libelles[ght] ?? ght,
          e.commune ?? 'non renseignée',
          litsEnMots(e),
          e.position === 'site' ? 'site' : 'commune'
        ])
    )
  };
}
