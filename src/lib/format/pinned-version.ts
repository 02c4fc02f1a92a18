import { epingleDepassee, type Epingle } from './pinned-address';

/** A version as an address pins it (`2026-06-30.71b65ba8`); null for any other text. */
export const lisEpingle = (ecrite: string): Epingle | null =>
  epingleDepassee(new URLSearchParams({ version: ecrite }).toString(), '');

/** The same, written. */
export const ecrisEpingle = ({ au, version }: Epingle): string => `${au}.${version.slice(0, 8)}`;
