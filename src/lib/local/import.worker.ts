import { lisFichier } from '$lib/importers/fichier';
import { sourceDeFichier, toutDe, type Source } from '$lib/importers/lecture/source';
import type { ImportResult } from '$lib/importers/types';

/** One file of the reader's, to recognise and read. */
export interface Demande {
  id: number;
  fichier: File;
}

/** What the worker says of a file: how far it is, then once what came of it. */
export type Reponse = { id: number } & (
  | { genre: 'reconnu'; libelle: string }
  /** One result, or one for each sheet of a workbook. */
  | { genre: 'lu'; resultats: ImportResult[] }
  /** An archive: the files that it holds are to be read in its place. */
  | { genre: 'archive'; fichiers: File[] }
  | { genre: 'inconnu'; message: string }
  | { genre: 'illisible'; detail: string }
);

/** Bytes that the files of an archive may take once unpacked. */
const OUVERTS_MAX = 300_000_000;

async function lis({ id, fichier }: Demande): Promise<Reponse> {
  try {
    const archives: File[][] = [];
    const arrivees = await lisFichier(sourceDeFichier(fichier), {
      reconnu: (libelle) => dis({ id, genre: 'reconnu', libelle }),
      archive: async (sources) => {
        archives.push(await fichiersDe(sources));
        return [];
      }
    });
    if (archives.length > 0) return { id, genre: 'archive', fichiers: archives.flat() };
    const resultats = arrivees.flatMap((a) => (a.genre === 'lu' ? [a.resultat] : []));
    if (resultats.length > 0) return { id, genre: 'lu', resultats };
    const messages = arrivees.flatMap((a) =>
      a.genre === 'inconnu' ? [`${a.probleme.message} ${a.probleme.suite}`] : []
    );
    return { id, genre: 'inconnu', message: messages.join(' ') };
  } catch (cause) {
    return { id, genre: 'illisible', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function fichiersDe(sources: readonly Source[]): Promise<File[]> {
  const fichiers: File[] = [];
  let reste = OUVERTS_MAX;
  for (const source of sources) {
    const bytes = await toutDe(source, reste);
    reste -= bytes.length;
    fichiers.push(new File([new Uint8Array(bytes)], source.nom));
  }
  return fichiers;
}

function dis(reponse: Reponse): void {
  postMessage(reponse);
}

addEventListener('message', (event: MessageEvent<Demande>) => {
  void lis(event.data).then(dis);
});
