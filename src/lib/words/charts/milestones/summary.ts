import { dateCourte } from '$lib/format/date';
import type { JalonsEntree } from './milestones.types';

/** Each milestone in a sentence, in the order of the drawing. */
export const summary = ({ au, jalons }: JalonsEntree): string =>
  [`Jalons au ${dateCourte(au)}.`, ...jalons.map(({ nom, dit }) => `${nom}\u00a0: ${dit}.`)].join(' ');
