import { anneesDe } from '../annees';
import type { ChartTable } from '../table.types';
import { celluleDe, uniteEnMots } from '../lecture';
import { valeurLisible } from '$lib/format/nombre';
import type { LigneEntree } from './line-with-band.types';

/** The series, the region, the band and the marks, one row a year. */
export function table({
  entite,
  points,
  bandes,
  region,
  regionLibelle,
  ruptures,
  changements,
  indicateur
}: LigneEntree): ChartTable {
  const annees = anneesDe(points, bandes, region);
  const marques = [...ruptures, ...changements];
  const remarquees = marques.some((m) => annees.includes(m.annee));
  const unite = uniteEnMots(indicateur);
  return {
    caption: `${indicateur.libelle}${unite === '' ? '' : `, ${unite}`}`,
    columns: [
      'Année',
      entite,
      ...(region.length > 0 ? [regionLibelle] : []),
      ...(bandes.length > 0 ? ['P20 national', 'Médiane nationale', 'P80 national', 'GHT comparés'] : []),
      ...(remarquees ? ['Remarque'] : [])
    ],
    rows: annees.map((annee) => {
      const de = <T extends { annee: number }>(serie: readonly T[]) => serie.find((p) => p.annee === annee);
      const bande = de(bandes);
      const bornes = bande
        ? [...[bande.p20, bande.mediane, bande.p80].map((v) => valeurLisible(v, indicateur)), String(bande.n)]
        : ['—', '—', '—', '—'];
      return [
        String(annee),
        celluleDe(de(points), indicateur),
        ...(region.length > 0 ? [celluleDe(de(region), indicateur)] : []),
        ...(bandes.length > 0 ? bornes : []),
        ...(remarquees
          ? [
              marques
                .filter((m) => m.annee === annee)
                .map((m) => m.texte)
                .join('\u00a0; ')
            ]
          : [])
      ];
    })
  };
}
