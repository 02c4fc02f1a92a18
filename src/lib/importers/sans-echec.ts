import { resultatVide } from './resultat';
import type { Importer, ImportResult } from './types';

/** An importer whose failures become refusals: bad bytes name the file, they never stop a build or a worker. */
export function sansEchec(importer: Importer): Importer {
  const refuse = (fichier: string, cause: unknown): ImportResult => ({
    ...resultatVide(importer.id, fichier),
    problems: [
      {
        severite: 'refus',
        fichier,
        genre: 'fichier illisible',
        message: `Le fichier n’a pas pu être lu (${cause instanceof Error ? cause.message : String(cause)}).`,
        suite: 'Fichier refusé. Reprenez-le chez son producteur.'
      }
    ]
  });
  return {
    ...importer,
    reconnait(bytes, fileName) {
      try {
        return importer.reconnait(bytes, fileName);
      } catch {
        return false;
      }
    },
    async importe(bytes, fileName) {
      try {
        return await importer.importe(bytes, fileName);
      } catch (cause) {
        return refuse(fileName, cause);
      }
    }
  };
}
