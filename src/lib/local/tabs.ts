const CANAL = 'trajectoire:local';

/** Tells the other tabs of this site that local data changed, and hears it from them. */
export class Onglets {
  readonly #canal: BroadcastChannel | null;

  /** @param change a dataset whose local data changed elsewhere; null when some may have while this tab was away */
  constructor(change: (jeu: string | null) => void) {
    this.#canal = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CANAL) : null;
    this.#canal?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') change(data);
    });
    if (typeof window === 'undefined') return;
    // Where tabs cannot talk, and where one was frozen meanwhile, it looks when the reader comes back to it.
    const revient = () => {
      if (document.visibilityState === 'visible') change(null);
    };
    document.addEventListener('visibilitychange', revient);
    window.addEventListener('focus', revient);
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) change(null);
    });
  }

  previens(jeu: string): void {
    this.#canal?.postMessage(jeu);
  }
}
