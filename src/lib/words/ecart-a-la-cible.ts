import { positionALaCible } from '$lib/domain/comptes/cible';
import { ecartLisible, euros, nombre } from '$lib/format/nombre';

/**
 * A gap to a target as a finance director counts it: what is projected or closed, less the target, so that what is
 * unfavourable to a result, a CAF or a cash is negative. Either its sign stands, with its plus; or a word in its place,
 * and then no sign: « 1,8 M€ sous la cible », « à la cible »; the target itself when it is given: « 1,8 M€ sous la cible
 * de −3,0 M€ ».
 */
export function ecartALaCibleEnMots(ecart: number, cible: number | null = null): string {
  const position = positionALaCible(ecart);
  const laquelle = cible === null ? 'la cible' : `la cible de ${euros(cible)}`;
  if (position === 'cible') return `à ${laquelle}`;
  return `${euros(Math.abs(ecart))} ${position === 'sous' ? 'sous' : 'au-dessus de'} ${laquelle}`;
}

/** « −1,7 M€ », « +332 k€ ». */
export const ecartSigne = (ecart: number): string => ecartLisible(ecart, { unite: 'euros', decimales: 1 });

/** The same in a narrow column, where all is in millions: « −1,7 », « +0,3 ». */
export const ecartEnMillions = (ecart: number): string => (ecart > 0 ? '+' : '') + nombre(ecart / 1e6, 1);
