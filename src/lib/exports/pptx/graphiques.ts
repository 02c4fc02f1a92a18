import type PptxGenJS from 'pptxgenjs';
import { summary } from '$lib/words/charts/path-with-versions/summary';
import type { Dessin } from '$lib/words/dossier/dossier.types';
import { COULEURS, POLICE } from './charte';
import { courbesDuChemin, formatDeLAxe, type Courbe } from './courbe';
import { texteDeFichier as texte } from './texte';

/** What is drawn by a chart that PowerPoint has, beside a bridge. */
export type DessinTrace = Extract<Dessin, { genre: 'chemin' }>;

/** The lines of a drawing. */
export const courbesDe = ({ chemin }: DessinTrace): Courbe => courbesDuChemin(chemin);

/** A drawing in sentences, for its notes and for who does not see it. */
export const enPhrases = ({ chemin }: DessinTrace): string => summary(chemin);

/** Lines with their marks, years under them, names and last figures in the key. */
export function traceCourbes(
  diapo: PptxGenJS.Slide,
  dessin: DessinTrace,
  ou: { x: number; y: number; w: number; h: number }
): void {
  const courbe = courbesDe(dessin);
  diapo.addChart(
    'line',
    courbe.series.map(({ name, valeurs }) => ({
      ...{ name, labels: courbe.labels },
      // The types of pptxgenjs 4.0.1 know no figure that is not known, where its code leaves a gap.
      values: valeurs as number[]
    })),
    {
      ...ou,
      chartColors: courbe.series.map(({ couleur }) => couleur),
      ...{ displayBlanksAs: 'gap', showTitle: false, showValue: false, lang: 'fr-FR' },
      ...{ showLegend: true, legendPos: 'b', legendFontFace: POLICE, legendFontSize: 11, legendColor: COULEURS.ink },
      ...{ catAxisLabelPos: 'low', catAxisLabelFontFace: POLICE, catAxisLabelFontSize: 12 },
      ...{ catAxisLabelColor: COULEURS.ink, catAxisLabelFrequency: '1', catGridLine: { style: 'none' } },
      ...{ valAxisLabelFontFace: POLICE, valAxisLabelFontSize: 11, valAxisLabelColor: COULEURS['ink-3'] },
      ...{ valAxisLabelFormatCode: formatDeLAxe(courbe), valAxisLineShow: false },
      valGridLine: { style: 'solid', size: 0.75, color: COULEURS.line },
      altText: texte(enPhrases(dessin))
    }
  );
}
