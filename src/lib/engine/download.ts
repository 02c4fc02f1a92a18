import { AccessRefused, type EngineError, FileMissing, NetworkDown, TimedOut } from './errors';
import { reasonOf } from './bounded';

export interface DownloadOptions {
  signal: AbortSignal;
  /**
   * @param loaded bytes received, after decompression
   * @param onTheWire size of the compressed answer, when the server compresses it and says so
   */
  onBytes?: (loaded: number, onTheWire: number | null) => void;
  /** Longest silence of the server, in seconds; there is no bound on a slow download that goes on. */
  silence?: number;
  cache?: RequestCache;
  /** `fetch`, or the one that a page's `load` is given. */
  fetcher?: typeof fetch;
}

/**
 * Fetches a whole file.
 *
 * @param fichier name given in the messages
 * @throws FileMissing, also where a server answers every unknown address with a page
 * @throws AccessRefused, NetworkDown, TimedOut, or the reason of the signal
 */
export async function download(
  url: string,
  fichier: string,
  options: DownloadOptions
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const bytes = new Uint8Array(await downloadParts(url, fichier, options, (part) => parts.push(part)));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The same for a file that is used as it comes.
 * @returns its size
 */
export async function downloadParts(
  url: string,
  fichier: string,
  options: DownloadOptions,
  onPart: (part: Uint8Array<ArrayBuffer>) => void
): Promise<number> {
  const { signal, onBytes, silence = 30, cache, fetcher = fetch } = options;
  const attempt = new AbortController();
  const stop = () => attempt.abort(reasonOf(signal));
  if (signal.aborted) throw reasonOf(signal);
  signal.addEventListener('abort', stop, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => attempt.abort(new TimedOut(`Le téléchargement de «\u00a0${fichier}\u00a0»`, silence)),
      silence * 1000
    );
  };
  try {
    heard();
    const response = await fetcher(url, { signal: attempt.signal, ...(cache ? { cache } : {}) });
    const refus = refusalOf(response, fichier);
    if (refus !== null) {
      // What is not read would hold its connection.
      void response.body?.cancel().catch(() => undefined);
      throw refus;
    }
    const wire = response.headers.get('content-encoding') ? Number(response.headers.get('content-length')) : 0;
    let loaded = 0;
    for await (const part of partsOf(response)) {
      heard();
      loaded += part.length;
      onPart(part);
      onBytes?.(loaded, wire > 0 ? wire : null);
    }
    return loaded;
  } catch (cause) {
    if (attempt.signal.aborted) throw reasonOf(attempt.signal);
    if (cause instanceof TypeError) throw new NetworkDown(fichier, null, cause);
    throw cause;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function refusalOf(response: Response, fichier: string): EngineError | null {
  const { status } = response;
  if (status === 404 || status === 410) return new FileMissing(fichier);
  if (status === 401 || status === 403) return new AccessRefused(fichier);
  if (!response.ok) return new NetworkDown(fichier, status);
  return response.headers.get('content-type')?.startsWith('text/html') ? new FileMissing(fichier) : null;
}

async function* partsOf(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (!response.body) {
    yield new Uint8Array(await response.arrayBuffer());
    return;
  }
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
