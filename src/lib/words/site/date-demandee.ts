import { jour } from '$lib/format/address-field';
import { dateLongue } from '$lib/format/date';

/**
 * What a page kept at the date of the data says of another one in its address; nothing when they are the same.
 *
 * @param demandee what the address asks for, as it is written
 * @param au date of the data
 */
export function autreDateDemandee(demandee: string | null, au: string): string | null {
  if (demandee === null || demandee === au) return null;
  const demande =
    jour.lit(demandee) === null
      ? `«\u00a0${demandee.slice(0, 40)}\u00a0» n’est pas une date du calendrier. Une date s’écrit «\u00a0${au}\u00a0»`
      : `L’adresse demande la situation au ${dateLongue(demandee)}`;
  return `${demande}\u00a0; cette page n’est tenue qu’au ${dateLongue(au)}. La page d’un contrat se lit à une autre date.`;
}
