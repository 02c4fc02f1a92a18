import type PptxGenJS from 'pptxgenjs';
import { summary as duChemin } from '$lib/words/charts/path-with-versions/summary';
import { summary as deLaPile } from '$lib/words/charts/stacked-steps/summary';
import type { Dessin } from '$lib/words/dossier/dossier.types';
import { COULEURS, POLICE } from './charte';
import { courbesDuChemin, formatDeLAxe } from './courbe';
import { pileNative } from './pile';
import { texteDeFichier as texte } from './texte';

/** What is drawn by a chart that PowerPoint has, beside a bridge. */
type DessinTrace = Extract<Dessin, { genre: 'chemin' | 'pile' }>;

/** A drawing in sentences, for its notes and for who does not see it. */
export const enPhrases = (dessin: DessinTrace): string =>
  dessin.genre === 'chemin' ? duChemin(dessin.chemin) : deLaPile(dessin.pile);

interface Serie {
  name: string;
  valeurs: readonly (number | null)[];
}

/** Lines or piles over their years, names in the key; the repair gives each its own ground, dash and mark. */
export function traceGraphique(
  diapo: PptxGenJS.Slide,
  dessin: DessinTrace,
  ou: { x: number; y: number; w: number; h: number }
): void {
  const { genre, labels, series } = dessin.genre === 'chemin' ? enCourbes(dessin.chemin) : enPiles(dessin.pile);
  diapo.addChart(
    genre,
    series.map(({ name, valeurs }) => ({
      ...{ name, labels },
      // The types of pptxgenjs 4.0.1 know no figure that is not known, where its code leaves a gap.
      values: valeurs as number[]
    })),
    {
      ...ou,
      ...{ chartColors: series.map(() => COULEURS.accent), displayBlanksAs: 'gap', showTitle: false, showValue: false },
      ...{ barDir: 'col', barGrouping: 'stacked', barGapWidthPct: 60, lang: 'fr-FR' },
      ...{ showLegend: true, legendPos: 'b', legendFontFace: POLICE, legendFontSize: 11, legendColor: COULEURS.ink },
      ...{ catAxisLabelPos: 'low', catAxisLabelFontFace: POLICE, catAxisLabelFontSize: 12 },
      ...{ catAxisLabelColor: COULEURS.ink, catAxisLabelFrequency: '1', catGridLine: { style: 'none' } },
      ...{ valAxisLabelFontFace: POLICE, valAxisLabelFontSize: 11, valAxisLabelColor: COULEURS['ink-3'] },
      ...{ valAxisLabelFormatCode: formatDeLAxe(series), valAxisLineShow: false },
      valGridLine: { style: 'solid', size: 0.75, color: COULEURS.line },
      altText: texte(enPhrases(dessin))
    }
  );
}

interface Native {
  genre: 'line' | 'bar';
  labels: string[];
  series: readonly Serie[];
}

const enCourbes = (chemin: Extract<Dessin, { genre: 'chemin' }>['chemin']): Native => ({
  genre: 'line',
  ...courbesDuChemin(chemin)
});

function enPiles(pile: Extract<Dessin, { genre: 'pile' }>['pile']): Native {
  const { labels, series, attendu } = pileNative(pile);
  return { genre: 'bar', labels, series: attendu === null ? series : [...series, attendu] };
}
