/** Asked by the page: start the engine's own script on these bytes. */
export interface DuckDBStart {
  script: string;
  wasm: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Said to the page: the script listens; or the engine could not start, which its own code says to nobody. */
export type DuckDBSaid = { trajectoire: 'pret' } | { trajectoire: 'echec'; message: string };

/** The engine's client hears every message of this worker: `LOG` is the type that it takes without a request. */
const say = (said: DuckDBSaid) => postMessage({ type: 'LOG', ...said });

/*
 * The engine's script downloads its WebAssembly by address and waits for ever when that fails. The page has
 * downloaded it, with a progress and errors of its own; here it is served from memory, and no other address is.
 */
function serveFromMemory({ wasm, bytes }: DuckDBStart): void {
  globalThis.fetch = (asked) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    if (address !== wasm) return Promise.reject(new TypeError(`Réseau fermé au moteur\u00a0: ${address}`));
    return Promise.resolve(new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } }));
  };
}

addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  say({ trajectoire: 'echec', message: String(event.reason) });
});

addEventListener(
  'message',
  (event: MessageEvent<DuckDBStart>) => {
    serveFromMemory(event.data);
    import(/* @vite-ignore */ event.data.script).then(
      () => say({ trajectoire: 'pret' }),
      (cause: unknown) => say({ trajectoire: 'echec', message: String(cause) })
    );
  },
  { once: true }
);
