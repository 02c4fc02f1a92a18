import { bounded } from '$lib/engine/bounded';
import { StartFailed } from '$lib/engine/errors';
import type { ImportResult } from '$lib/importers/types';
import type { Demande, Reponse } from './import.worker';

/** What came of a file once read. */
export type Lecture =
  | { genre: 'lu'; resultats: readonly ImportResult[] }
  | { genre: 'archive'; fichiers: readonly File[] }
  | { genre: 'inconnu'; message: string }
  | { genre: 'illisible'; detail: string };

const SECONDES = 120;

/** Reads the reader's files in a worker of its own, one after another; nothing leaves the computer. */
export class Lecteur {
  #worker: Worker | null = null;
  #dernier = 0;

  /**
   * @param reconnu told as soon as the kind of file is known
   * @throws TimedOut after two minutes, StartFailed, or the reason of the signal; the worker is then ended and the next
   * file gets another
   */
  async lis(fichier: File, signal: AbortSignal, reconnu: (libelle: string) => void): Promise<Lecture> {
    const worker = (this.#worker ??= new Worker(new URL('./import.worker.ts', import.meta.url), {
      type: 'module'
    }));
    const id = ++this.#dernier;
    const fin = new AbortController();
    const reponse = new Promise<Lecture>((resolve, reject) => {
      const options = { signal: fin.signal };
      const ecoute = ({ data }: MessageEvent<Reponse>) => {
        if (data.id !== id) return;
        if (data.genre === 'reconnu') reconnu(data.libelle);
        else resolve(data);
      };
      worker.addEventListener('message', ecoute, options);
      worker.addEventListener('error', (e) => reject(new StartFailed('Le lecteur de fichiers', e.message)), options);
    });
    const demande: Demande = { id, fichier };
    worker.postMessage(demande);
    try {
      return await bounded(reponse, `La lecture de «\u00a0${fichier.name}\u00a0»`, SECONDES, signal);
    } catch (cause) {
      this.ferme();
      throw cause;
    } finally {
      fin.abort();
    }
  }

  ferme(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
