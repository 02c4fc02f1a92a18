import { accord } from '$lib/format/phrase';
import { nombre } from '$lib/format/nombre';

/** Of those that are not shown: `et 12 autres.` */
export const etAutres = (n: number): string => `et ${combien(n, 'autre')}.`;

/** `1 ligne`, `12 lignes`. */
export function combien(n: number, un: string, plusieurs = `${un}s`): string {
  return `${nombre(n, 0)}\u00a0${accord(n, un, plusieurs)}`;
}
