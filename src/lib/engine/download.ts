import { AccessRefused, FileMissing, NetworkDown, TimedOut } from './errors';
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
    checkAnswer(response, fichier);
    return await readAll(response, (loaded, onTheWire) => {
      heard();
      onBytes?.(loaded, onTheWire);
    });
  } catch (cause) {
    if (attempt.signal.aborted) throw reasonOf(attempt.signal);
    if (cause instanceof TypeError) throw new NetworkDown(fichier, null, cause);
    throw cause;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function checkAnswer(response: Response, fichier: string): void {
  const { status } = response;
  if (status === 404 || status === 410) throw new FileMissing(fichier);
  if (status === 401 || status === 403) throw new AccessRefused(fichier);
  if (!response.ok) throw new NetworkDown(fichier, status);
  if (response.headers.get('content-type')?.startsWith('text/html')) throw new FileMissing(fichier);
}

async function readAll(
  response: Response,
  onBytes: (loaded: number, onTheWire: number | null) => void
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const wire = response.headers.get('content-encoding') ? Number(response.headers.get('content-length')) : 0;
  const parts: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    loaded += value.length;
    onBytes(loaded, wire > 0 ? wire : null);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
