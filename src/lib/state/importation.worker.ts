import { reconnais } from '$lib/importers';
import type { ImportResult } from '$lib/importers/types';

/** One file of the reader's, to recognise and read. */
export interface Demande {
  id: number;
  fichier: File;
}

/** What the worker says of a file: how far it is, then once what came of it. */
export type Reponse = { id: number } & (
  | { genre: 'reconnu'; libelle: string }
  | { genre: 'lu'; resultat: ImportResult }
  | { genre: 'inconnu' }
  | { genre: 'illisible'; detail: string }
);

async function lis({ id, fichier }: Demande): Promise<Reponse> {
  try {
    const bytes = new Uint8Array(await fichier.arrayBuffer());
    const importeur = reconnais(bytes, fichier.name);
    if (!importeur) return { id, genre: 'inconnu' };
    dis({ id, genre: 'reconnu', libelle: importeur.libelle });
    return { id, genre: 'lu', resultat: await importeur.importe(bytes, fichier.name) };
  } catch (cause) {
    return { id, genre: 'illisible', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

function dis(reponse: Reponse): void {
  postMessage(reponse);
}

addEventListener('message', (event: MessageEvent<Demande>) => {
  void lis(event.data).then(dis);
});
