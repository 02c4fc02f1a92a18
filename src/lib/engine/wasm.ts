import { DatasetEngine, type OnProgress } from './dataset-engine';
import { Stopped } from './errors';

export type { Progress } from './dataset-engine';

interface Opening {
  racine: string;
  end: AbortController;
  listeners: Set<OnProgress>;
  engine: Promise<DatasetEngine>;
}

let current: Opening | null = null;

/**
 * The engine on one published version of a dataset. It starts once: whoever asks again gets the same; asking for
 * another version ends the former, and after a failure the next call starts afresh.
 *
 * @param racine address of the version's folder, with its final `/`
 * @throws EngineError
 */
export async function openDataset(racine: string, onProgress: OnProgress = () => {}): Promise<DatasetEngine> {
  if (current?.racine !== racine || current.end.signal.aborted) {
    closeDataset();
    current = begin(racine);
  }
  const opening = current;
  opening.listeners.add(onProgress);
  try {
    return await opening.engine;
  } finally {
    opening.listeners.delete(onProgress);
  }
}

/** Ends the engine, or its start; whoever waits for it is told that it was stopped. */
export function closeDataset(): void {
  current?.end.abort(new Stopped());
  current = null;
}

function begin(racine: string): Opening {
  const end = new AbortController();
  const listeners = new Set<OnProgress>();
  const engine = DatasetEngine.open(racine, end, (progress) => {
    for (const listen of listeners) listen(progress);
  });
  const opening = { racine, end, listeners, engine };
  engine.catch(() => {
    if (current === opening) current = null;
  });
  return opening;
}
