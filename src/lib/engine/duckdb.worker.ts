/** Asked by the page: start the engine's own script on the WebAssembly that comes through a port. */
export interface DuckDBStart {
  script: string;
  wasm: string;
  /** Gives the WebAssembly, part by part, then null. */
  parts: MessagePort;
}

/** Said to the page: the script listens; or the engine could not start, which its own code says to nobody. */
export type DuckDBSaid = { trajectoire: 'pret' } | { trajectoire: 'echec'; message: string };

/** The engine's client hears every message of this worker: `LOG` is the type that it takes without a request. */
const say = (said: DuckDBSaid) => postMessage({ type: 'LOG', ...said });

/** What a port gives, part by part, so that it is compiled while it is downloaded. */
function compile(parts: MessagePort): Promise<WebAssembly.Module> {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      parts.onmessage = ({ data }: MessageEvent<Uint8Array | null>) => {
        if (data) controller.enqueue(data);
        else controller.close();
      };
    }
  });
  return WebAssembly.compileStreaming(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }));
}

/*
 * The engine's script downloads its WebAssembly by address and waits for ever when that fails. The page downloads it,
 * with a progress and errors of its own; here the script is given what comes of it, and no other address is open.
 */
function serve({ wasm, parts }: DuckDBStart): void {
  globalThis.fetch = (asked) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    if (address !== wasm) return Promise.reject(new TypeError(`Réseau fermé au moteur\u00a0: ${address}`));
    return Promise.resolve(new Response());
  };
  const compiled = compile(parts);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}

addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  say({ trajectoire: 'echec', message: String(event.reason) });
});

addEventListener(
  'message',
  (event: MessageEvent<DuckDBStart>) => {
    serve(event.data);
    import(/* @vite-ignore */ event.data.script).then(
      () => say({ trajectoire: 'pret' }),
      (cause: unknown) => say({ trajectoire: 'echec', message: String(cause) })
    );
  },
  { once: true }
);
