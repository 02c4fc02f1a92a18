import type PptxGenJS from 'pptxgenjs';
import { summary as duChemin } from '$lib/words/charts/path-with-versions/summary';
import { summary as desMois } from '$lib/words/charts/month-lines/summary';
import { summary as deLaPile } from '$lib/words/charts/stacked-steps/summary';
import type { Dessin } from '$lib/words/dossier/dossier.types';
import { COULEURS, POLICE } from './charte';
import { courbesDesMois, courbesDuChemin, formatDeLAxe, sommetsDesPiles } from './courbe';
import { pileNative } from './pile';
import { texteDeFichier as texte } from './texte';

/** What is drawn by a chart that PowerPoint has, beside a bridge. */
type DessinTrace = Extract<Dessin, { genre: 'chemin' | 'pile' | 'mois' }>;

/** A drawing in sentences, for its notes and for who does not see it. */
export function enPhrases(dessin: DessinTrace): string {
  switch (dessin.genre) {
    case 'chemin':
      return duChemin(dessin.chemin);
    case 'mois':
      return desMois(dessin.mois);
    case 'pile':
      return deLaPile(dessin.pile);
  }
}

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
  const { genre, labels, series, couvert = series } = natif(dessin);
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
      ...{
        catAxisLabelPos: 'low',
        catAxisLabelFontFace: POLICE,
        catAxisLabelFontSize: labels.length > LABELS_AU_PLUS ? 9 : 12
      },
      ...(labels.length > LABELS_AU_PLUS && { catAxisLabelRotate: 360 }),
      ...{
        catAxisLabelColor: COULEURS.ink,
        catAxisLabelFrequency: '1',
        catGridLine: { style: 'none' }
      },
      ...{ valAxisLabelFontFace: POLICE, valAxisLabelFontSize: 11, valAxisLabelColor: COULEURS['ink-3'] },
      ...{ valAxisLabelFormatCode: formatDeLAxe(couvert), valAxisLineShow: false },
      valGridLine: { style: 'solid', size: 0.75, color: COULEURS.line },
      altText: texte(enPhrases(dessin))
    }
  );
}

interface Native {
  genre: 'line' | 'bar';
  labels: string[];
  series: readonly Serie[];
  /** What its axis covers, where that is not what each series holds. */
  couvert?: readonly Pick<Serie, 'valeurs'>[];
}

/** Years and months that an axis writes on one line, side by side; more are folded, not turned. */
const LABELS_AU_PLUS = 10;

function natif(dessin: DessinTrace): Native {
  switch (dessin.genre) {
    case 'chemin':
      return { genre: 'line', ...courbesDuChemin(dessin.chemin) };
    case 'mois':
      return { genre: 'line', ...courbesDesMois(dessin.mois) };
    case 'pile':
      return enPiles(dessin.pile);
  }
}

function enPiles(pile: Extract<Dessin, { genre: 'pile' }>['pile']): Native {
  const { labels, series, attendu } = pileNative(pile);
  const ligne = attendu === null ? [] : [attendu];
  return {
    ...{ genre: 'bar', labels, series: [...series, ...ligne] },
    couvert: [...sommetsDesPiles(series), ...ligne]
  };
}
