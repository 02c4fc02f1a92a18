import { eurosAuMillier } from '$lib/format/au-millier';
import { moisDe } from '../../reunion/bloc';
import type { ChartTable } from '../table.types';
import type { MoisEntree } from './month-lines.types';

/** One row a month, one column a line. */
export const table = ({ mois, lignes }: MoisEntree): ChartTable => ({
  caption: 'Trésorerie mois par mois, en euros',
  columns: ['Mois', ...lignes.map(({ nom }) => nom)],
  rows: mois.map((fin, i) => [
    moisDe(fin),
    ...lignes.map(({ valeurs }) => {
      const valeur = valeurs[i] ?? null;
      return valeur === null ? '—' : eurosAuMillier(valeur);
    })
  ])
});
