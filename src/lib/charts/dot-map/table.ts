import type { ChartTable } from '../host/table.types';
import { ghtPlaces, type CarteEntree } from './layout';
import { litsEnMots } from './summary';

/** One row a hospital, by GHT in the order of the map. */
export function table(entree: CarteEntree): ChartTable {
  return {
    caption: 'Établissements placés sur la carte, par périmètre',
    columns: ['Établissement', 'Périmètre', 'Commune', 'Lits de MCO', 'Position'],
    rows: ghtPlaces(entree).flatMap((ght) =>
      entree.etablissements
        .filter((e) => e.ght === ght)
        .sort((a, b) => (b.litsMco ?? 0) - (a.litsMco ?? 0) || a.nom.localeCompare(b.nom, 'fr'))
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
