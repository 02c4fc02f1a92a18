import { valeurLisible } from '$lib/format/nombre';
import type { ChartTable } from '../table.types';
import { placeEnMots } from '../bande';
import { celluleDe, estTrace, uniteEnMots } from '../lecture';
import { classer, type ClassementEntree } from './rank';

/** The ranking as drawn, then the reference and the band's bounds. */
export function table({ items, bande, reference, indicateur, annee }: ClassementEntree): ChartTable {
  const unite = uniteEnMots(indicateur);
  const vide = bande ? [''] : [];
  return {
    caption: `${indicateur.libelle} en ${annee}${unite === '' ? '' : `, ${unite}`}`,
    columns: ['Périmètre', `Valeur ${annee}`, ...(bande ? ['Place parmi les GHT de France'] : [])],
    rows: [
      ...classer(items, indicateur).map(({ libelle, point }) => [
        libelle,
        celluleDe(point, indicateur),
        ...(bande ? [estTrace(point) ? placeEnMots(point.valeur, bande, indicateur) : '—'] : [])
      ]),
      ...(reference ? [[reference.libelle, valeurLisible(reference.valeur, indicateur), ...vide]] : []),
      ...(bande
        ? [
            [`P20 national (${bande.n} GHT)`, valeurLisible(bande.p20, indicateur), ''],
            ['Médiane nationale', valeurLisible(bande.mediane, indicateur), ''],
            ['P80 national', valeurLisible(bande.p80, indicateur), '']
          ]
        : [])
    ]
  };
}
