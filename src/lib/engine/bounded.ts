import { Stopped, TimedOut } from './errors';

/**
 * Waits for a piece of work no longer than `seconds`, and no longer than the reader wants it.
 *
 * @param what subject of the message, such as `Le démarrage du moteur`
 * @throws TimedOut
 * @throws the reason of `signal`, or Stopped when it has none of ours
 */
export async function bounded<T>(work: Promise<T>, what: string, seconds: number, signal: AbortSignal): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let release = () => {};
  const end = new Promise<never>((_, reject) => {
    const stop = () => reject(reasonOf(signal));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    release = () => signal.removeEventListener('abort', stop);
    timer = setTimeout(() => reject(new TimedOut(what, seconds)), seconds * 1000);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
    release();
  }
}

/** Why a signal was aborted, as an error of ours. */
export function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error && reason.name !== 'AbortError' ? reason : new Stopped();
}
