import { euros } from '$lib/format/nombre';
import type { ChartTable } from '../table.types';
import { ATTENDU, ECHU, motDePalier, NATURES_PILE, PILE, REPORT } from './mots';
import { montantDe } from './pile';
import type { NaturePile, PileEntree } from './stacked-steps.types';
import { anneesEnOrdre } from './summary';

const NATURES: readonly NaturePile[] = ['depense', 'recette_autre', 'recette_activite'];

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
      ...(annees.some((a) => a.report !== 0) ? [[REPORT, ...annees.map((a) => euros(a.report))]] : []),
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
