import { dateCourte } from '$lib/format/date';
import type { ChartTable } from '../table.types';
import type { JalonsEntree } from './milestones.types';

/** One row a milestone. */
export const table = ({ au, jalons }: JalonsEntree): ChartTable => ({
  caption: `Jalons au ${dateCourte(au)}`,
  columns: ['Jalon', 'Échéance', 'Ce qui en est dit'],
  rows: jalons.map(({ nom, echeance, dit }) => [nom, dateCourte(echeance), dit])
});
