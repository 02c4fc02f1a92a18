import type { ManifestFile } from '$lib/engine/manifest';
import type { RowsDeContrats } from '$lib/views/ecrites/ecrites';
import { Ouvrier, type Lot } from './lots';

/** First the lots, then what stands in the files that wait for all of them. */
export type Ordre =
  { dossier: string; lots: readonly Lot[]; files: readonly ManifestFile[] } | { files: readonly ManifestFile[] };

export interface Reponse {
  suivis?: RowsDeContrats;
  empreintes?: ReadonlyMap<string, string>;
  panne?: string;
}

/** What a publication starts to share its work: answers orders until it is left alone. */
export function main(): Promise<number> {
  let ouvrier: Ouvrier | null = null;
  const reponds = async (ordre: Ordre): Promise<Reponse> => {
    if ('lots' in ordre) {
      ouvrier = new Ouvrier(ordre.dossier, ordre.lots);
      return { suivis: await ouvrier.suivis(ordre.files) };
    }
    return { empreintes: (await ouvrier?.termine(ordre.files)) ?? new Map() };
  };
  return new Promise((resolve) => {
    process.on('message', (ordre: Ordre) => {
      reponds(ordre).then(
        (reponse) => process.send?.(reponse),
        (cause: unknown) =>
          process.send?.({ panne: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
      );
    });
    process.once('disconnect', () => resolve(0));
  });
}
