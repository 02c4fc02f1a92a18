import type PptxGenJS from 'pptxgenjs';
import { summary } from '$lib/words/charts/milestones/summary';
import type { JalonsEntree } from '$lib/words/charts/milestones/milestones.types';
import { COULEURS, POLICE } from './charte';
import { jalonsNatifs } from './jalons';
import { MISE_EN_PAGE } from './pont';
import { texteDeFichier as texte } from './texte';

const CLES = 0.3;
/** In inches: of the axis and its margins, and of a milestone at most. */
const [AXE, RANG] = [0.6, 0.5];

/** Milestones as bars over an axis of dates, the first on top; what is said of each stands beyond its bar. */
export function traceJalons(
  diapo: PptxGenJS.Slide,
  entree: JalonsEntree,
  { h, ...ou }: { x: number; y: number; w: number; h: number }
): void {
  const { series, domaine, pas } = jalonsNatifs(entree);
  const trace = Math.min(h - CLES, AXE + RANG * entree.jalons.length);
  diapo.addChart(
    'bar',
    series.map(({ name, labels, values }) => ({ name, labels, values })),
    {
      ...{ ...ou, h: trace, barDir: 'bar', barGrouping: 'stacked', barGapWidthPct: 60, lang: 'fr-FR' },
      chartColors: series.map(({ couleur }) => couleur),
      ...{ showLegend: false, showTitle: false, showValue: false, catGridLine: { style: 'none' } },
      // First bar on top. The types of pptxgenjs 4.0.1 name 'minMax' alone, where its code writes what it is given.
      ...{ catAxisOrientation: 'maxMin' as 'minMax', catAxisLabelPos: 'low', catAxisLabelFontFace: POLICE },
      ...{ catAxisLabelFontSize: 10.5, catAxisLabelColor: COULEURS.ink, catAxisLabelFrequency: '1' },
      ...{ valAxisMinVal: domaine[0], valAxisMaxVal: domaine[1], valAxisMajorUnit: pas, valAxisLineShow: false },
      ...{ valAxisLabelFormatCode: 'dd/mm/yy', valAxisLabelFontFace: POLICE, valAxisLabelFontSize: 10 },
      ...{ valAxisLabelColor: COULEURS['ink-3'], valGridLine: { style: 'solid', size: 0.75, color: COULEURS.line } },
      altText: texte(summary(entree))
    }
  );
  const cles = series.filter(({ name }) => !name.endsWith(MISE_EN_PAGE));
  if (cles.length === 0) return;
  diapo.addText(
    cles.flatMap(({ name, couleur }) => [
      { text: '■ ', options: { color: couleur } },
      { text: `${name}   `, options: { color: COULEURS['ink-2'] } }
    ]),
    { ...ou, y: ou.y + trace, h: CLES, margin: 0, fontFace: POLICE, fontSize: 11 }
  );
}
