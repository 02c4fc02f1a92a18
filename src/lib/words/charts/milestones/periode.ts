import { plusMois } from '$lib/domain/temps/calendrier';
import type { JalonsEntree } from './milestones.types';

/** Months that a drawing goes back at most: an older delay begins at its edge, and is told in words. */
const RECUL = 12;
/** Months that are drawn on each side at least. */
const AU_MOINS = 3;

/** First and last day of the drawing. */
export function periodeDe({ au, jalons }: JalonsEntree): [debut: string, fin: string] {
  const jours = jalons.map(({ echeance }) => echeance);
  const [premier, dernier] = [[au, ...jours].toSorted()[0] ?? au, [au, ...jours].toSorted().at(-1) ?? au];
  const [plusTot, recule] = [plusMois(au, -RECUL), jalons.some(({ retard }) => retard) ? premier : au];
  const fin = plusMois(au, AU_MOINS);
  return [recule < plusTot ? plusTot : recule, dernier > fin ? dernier : fin];
}
