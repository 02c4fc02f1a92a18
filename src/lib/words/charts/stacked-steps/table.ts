import { euros } from '$lib/format/nombre';
import type { ChartTable } from '../table.types';
import { ATTENDU, ECHU, motDePalier, NATURES_PILE, PILE, REPORT } from './mots';
import { montantDe } from './pile';
import type { AnneeGains, NaturePile, PileEntree } from './stacked-steps.types';
import { anneesEnOrdre } from './summary';

const NATURES: readonly NaturePile[] = ['depense', 'recette_autre', 'recette_activite'];

/** The report on one row, or on two where a part of it is of measures that are not in force yet. */
function reports(annees: readonly AnneeGains[]): string[][] {
  if (annees.every((a) => a.report === 0 && !a.reportAVenir)) return [];
  const deux = annees.some((a) => a.reportAVenir);
  const rangee = (mots: string, montant: (a: AnneeGains) => number) => [mots, ...annees.map((a) => euros(montant(a)))];
  return [
    rangee(deux ? `${REPORT}, réalisées` : REPORT, ({ report, reportAVenir = 0 }) => report - reportAVenir),
    ...(deux ? [rangee(`${REPORT}, pas encore réalisées`, (a) => a.reportAVenir ?? 0)] : [])
  ];
}

/** One row a rung and a nature that some year holds, one column a year. */
export function table(entree: PileEntree): ChartTable {
  const annees = anneesEnOrdre(entree);
  const rangs = PILE.flatMap((palier) =>
    NATURES.filter((nature) => annees.some((a) => montantDe(a, palier, nature) !== 0)).map((nature) => ({
      palier,
      nature
    }))
  );
  return {
    caption: 'Effet des gains sur l’exercice, par palier et nature, en euros',
    columns: ['Palier et nature', ...annees.map((a) => String(a.annee))],
    rows: [
      ...reports(annees),
      ...rangs.map(({ palier, nature }) => [
        `${motDePalier(palier)}, ${NATURES_PILE[nature]}`,
        ...annees.map((a) => euros(montantDe(a, palier, nature)))
      ]),
      ...(annees.some((a) => a.echu) ? [[ECHU, ...annees.map((a) => euros(a.echu ?? 0))]] : []),
      ...(annees.some((a) => a.attendu !== null)
        ? [[ATTENDU, ...annees.map((a) => (a.attendu === null ? '—' : euros(a.attendu)))]]
        : [])
    ]
  };
}
