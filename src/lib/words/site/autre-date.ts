import { dateLongue } from '$lib/format/date';

/**
 * What a page kept at the date of the data says of another one in its address; nothing when they are the same.
 *
 * @param demandee day that the address asks for
 * @param au date of the data
 */
export function autreDate(demandee: string | null, au: string): string | null {
  if (demandee === null || demandee === au) return null;
  return `L’adresse demande la situation au ${dateLongue(demandee)}\u00a0; cette page n’est tenue qu’au ${dateLongue(au)}. La page d’un contrat se lit à une autre date.`;
}
