import { saeGht } from './sae-ght/sae-ght';
import type { Importer } from './types';

/** Every kind of producer's file that is read, in the order in which they are tried. */
export const importers: readonly Importer[] = [saeGht];

/** The importer of a file, or null when none recognises it (never throws, whatever the bytes). */
export function reconnais(bytes: Uint8Array, fileName: string): Importer | null {
  return importers.find((importer) => importer.reconnait(bytes, fileName)) ?? null;
}
