import { joursEntre } from './calendrier';

/** Rows that each add one day to the one above, below which a column of dates was not filled down [M]: two in the demonstration. */
const LIGNES_D_UNE_RECOPIE = 5;
/** Dates below which a column may be in order by chance [M]. */
const DATES_D_UN_TRI = 10;
/** Dates out of the time of their rows below which a column in order is that of a sheet in order [M]. */
const CONTRAIRES_D_UN_TRI = 2;

/**
 * Where a spreadsheet filled a date down, or up, adding a day at each row. Worked: 01/01/2026, then 05/01/2026 to
 * 09/01/2026 → from rank 1 to rank 5; the same day five times is no such thing.
 *
 * @param jours the dates of a column, in the order of its rows
 * @returns ranks of the first and last date of each stretch
 */
export function recopiesIncrementees(jours: readonly string[]): [premier: number, dernier: number][] {
  const trouvees: [number, number][] = [];
  let premier = 0;
  let pas = 0;
  for (let i = 1; i <= jours.length; i += 1) {
    const [avant, jour] = [jours[i - 1], jours[i]];
    const ecart = avant === undefined || jour === undefined ? 0 : joursEntre(avant, jour);
    if (Math.abs(ecart) === 1 && (ecart === pas || i === premier + 1)) {
      pas = ecart;
      continue;
    }
    if (i - premier >= LIGNES_D_UNE_RECOPIE) trouvees.push([premier, i - 1]);
    [premier, pas] = Math.abs(ecart) === 1 ? [i - 1, ecart] : [i, 0];
  }
  return trouvees;
}

/**
 * Whether a column was likely put in order without the others: its dates follow one another from the first row to the
 * last, and some cannot be those of their rows.
 *
 * @param contraires how many of them are out of the time of their rows
 */
export function trieeSeule(jours: readonly string[], contraires: number): boolean {
  if (jours.length < DATES_D_UN_TRI || contraires < CONTRAIRES_D_UN_TRI || new Set(jours).size < 2) return false;
  const suit = (sens: 1 | -1): boolean =>
    jours.every((jour, i) => {
      const avant = jours[i - 1];
      return avant === undefined || avant === jour || avant < jour === (sens === 1);
    });
  return suit(1) || suit(-1);
}
