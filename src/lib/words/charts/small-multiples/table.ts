import { valeurLisible } from '$lib/format/nombre';
import { anneesDe } from '../annees';
import type { ChartTable } from '../table.types';
import { celluleDe, uniteEnMots } from '../lecture';
import type { VignettesEntree } from './small-multiples.types';

/** One row a series, one column a year; then the region and the band's bounds. */
export function table({ series, bandes, region, regionLibelle, indicateur }: VignettesEntree): ChartTable {
  const annees = anneesDe(...series.map((s) => s.points), bandes, region);
  const unite = uniteEnMots(indicateur);
  const bornes = [
    ['P20 national', 'p20'],
    ['Médiane nationale', 'mediane'],
    ['P80 national', 'p80']
  ] as const;
  const lignes = [...series, ...(region.length > 0 ? [{ libelle: regionLibelle, points: region }] : [])];
  return {
    caption: `${indicateur.libelle}${unite === '' ? '' : `, ${unite}`}`,
    columns: ['Périmètre', ...annees.map(String)],
    rows: [
      ...lignes.map(({ libelle, points }) => [
        libelle,
        ...annees.map((annee) =>
          celluleDe(
            points.find((p) => p.annee === annee),
            indicateur
          )
        )
      ]),
      ...(bandes.length === 0 ? [] : bornes).map(([nom, borne]) => [
        nom,
        ...annees.map((annee) => {
          const bande = bandes.find((b) => b.annee === annee);
          return bande ? valeurLisible(bande[borne], indicateur) : '—';
        })
      ])
    ]
  };
}
