import { nombre } from './nombre';

/** A size as a reader knows it: « 2,1 Mo », « 350 ko ». */
export function octetsLisibles(octets: number): string {
  return octets >= 999_500 ? `${nombre(octets / 1e6, 1)}\u00a0Mo` : `${nombre(octets / 1e3)}\u00a0ko`;
}
