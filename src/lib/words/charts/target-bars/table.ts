import { euros } from '$lib/format/nombre';
import type { ChartTable } from '../table.types';
import type { ReperesEntree } from './target-bars.types';

/** One row a figure, beside its mark. */
export const table = ({ mots, lignes }: ReperesEntree): ChartTable => ({
  caption: `${mots.valeur} et ${mots.repere.toLowerCase()}, en euros`,
  columns: ['Hôpital', mots.valeur, mots.repere],
  rows: lignes.map(({ nom, valeur, repere }) => [nom, euros(valeur), euros(repere)])
});
