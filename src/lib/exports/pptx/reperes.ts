import type PptxGenJS from 'pptxgenjs';
import { ligneEnMots, summary } from '$lib/words/charts/target-bars/summary';
import type { ReperesEntree } from '$lib/words/charts/target-bars/target-bars.types';
import { COULEURS, POLICE } from './charte';
import { texteDeFichier as texte } from './texte';

/** Figures against their marks as native bars: the bar, and round it the frame that it has to fill. */
export interface ReperesNatifs {
  labels: string[];
  valeurs: { name: string; valeurs: readonly number[] };
  reperes: { name: string; valeurs: readonly number[] };
  /** Ranks of the bars that do not reach their frame. */
  manquent: readonly number[];
  /** What is written beyond each, and on which of the two it stands: the one that goes further. */
  textes: readonly { dit: string; sur: 'valeur' | 'repere' }[];
}

/** What PowerPoint edits of them. */
export function reperesNatifs({ mots, lignes }: ReperesEntree): ReperesNatifs {
  return {
    labels: lignes.map(({ nom }) => texte(nom)),
    valeurs: { name: texte(mots.valeur), valeurs: lignes.map(({ valeur }) => valeur) },
    reperes: { name: texte(mots.repere), valeurs: lignes.map(({ repere }) => repere) },
    manquent: lignes.flatMap(({ manque }, rang) => (manque ? [rang] : [])),
    textes: lignes.map((ligne) => ({
      dit: texte(ligneEnMots(ligne)),
      sur: ligne.valeur > ligne.repere ? 'valeur' : 'repere'
    }))
  };
}

/** Of the axis, the room of what is written beyond the longest bar. */
const PLACE_DES_MOTS = 0.45;
/** In inches: of the axis and of its key, and of a row at most. */
const [AXE, RANG] = [0.9, 0.7];

/** Bars in their frames, the first on top. */
export function traceReperes(
  diapo: PptxGenJS.Slide,
  entree: ReperesEntree,
  { h, ...ou }: { x: number; y: number; w: number; h: number }
): void {
  const { labels, valeurs, reperes } = reperesNatifs(entree);
  const series = [valeurs, reperes];
  const tous = series.flatMap((serie) => serie.valeurs);
  const [bas, haut] = [Math.min(0, ...tous), Math.max(0, ...tous)];
  diapo.addChart(
    'bar',
    series.map(({ name, valeurs: values }) => ({ name, labels, values: [...values] })),
    {
      ...{ ...ou, h: Math.min(h, AXE + RANG * labels.length), barDir: 'bar', barGrouping: 'clustered', lang: 'fr-FR' },
      ...{ barOverlapPct: 100, barGapWidthPct: 60, chartColors: [COULEURS.accent, COULEURS.surface] },
      ...{ showTitle: false, showValue: true, catGridLine: { style: 'none' } },
      ...{ showLegend: true, legendPos: 'b', legendFontFace: POLICE, legendFontSize: 11, legendColor: COULEURS.ink },
      // First bar on top. The types of pptxgenjs 4.0.1 name 'minMax' alone, where its code writes what it is given.
      ...{ catAxisOrientation: 'maxMin' as 'minMax', catAxisLabelPos: 'low', catAxisLabelFontFace: POLICE },
      ...{ catAxisLabelFontSize: 12, catAxisLabelColor: COULEURS.ink, catAxisLabelFrequency: '1' },
      ...{ valAxisMinVal: bas, valAxisMaxVal: haut + (haut - bas || 1) * PLACE_DES_MOTS },
      // Each bar tells its figures: marks at −1,1, −0,6, −0,1 would say nothing more.
      ...{ valAxisHidden: true, valAxisLineShow: false, valGridLine: { style: 'none' } },
      altText: texte(summary(entree))
    }
  );
}
