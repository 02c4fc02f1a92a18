import { DatasetEngine, type OnProgress } from './dataset-engine';
import { Stopped } from './errors';
import type { Surcouche } from './local';

export type { Progress } from './dataset-engine';

/** Local data, named so that the engine starts afresh when they change. */
export interface DonneesLocales {
  id: string;
  surcouche: Surcouche;
}

interface Opening {
  racine: string;
  /** Name of the local data that it holds; null for the published ones alone. */
  locales: string | null;
  end: AbortController;
  listeners: Set<OnProgress>;
  engine: Promise<DatasetEngine>;
}

let current: Opening | null = null;
/** Those of versions published before, which the reader asked to compare, the last asked for last: they end with it. */
let earlier: Opening[] = [];
/** Both ends of a comparison. */
const MOST_EARLIER = 2;

/**
 * The engine on one published version of a dataset. It starts once: whoever asks again gets the same; asking for
 * another version, or other local data, ends the former, and after a failure the next call starts afresh.
 *
 * @param racine address of the version's folder, with its final `/`
 * @throws EngineError
 */
export async function openDataset(
  racine: string,
  onProgress: OnProgress = () => {},
  locales: DonneesLocales | null = null
): Promise<DatasetEngine> {
  const id = locales?.id ?? null;
  if (current?.racine !== racine || current.locales !== id || current.end.signal.aborted) {
    closeDataset();
    current = begin(racine, locales);
  }
  return opened(current, onProgress);
}

/**
 * The engine on a version published before, beside the one on the current version, with nothing local over it. Two
 * such are kept, a third takes the place of the one asked for first; closing the dataset ends them.
 *
 * @param racine address of that version's folder, with its final `/`
 * @throws EngineError
 */
export async function openEarlier(racine: string, onProgress: OnProgress = () => {}): Promise<DatasetEngine> {
  const known = earlier.find((opening) => opening.racine === racine && !opening.end.signal.aborted);
  const opening = known ?? begin(racine, null);
  const others = earlier.filter((other) => other !== opening);
  for (const former of others.splice(0, others.length - (MOST_EARLIER - 1))) former.end.abort(new Stopped());
  earlier = [...others, opening];
  return opened(opening, onProgress);
}

async function opened(opening: Opening, onProgress: OnProgress): Promise<DatasetEngine> {
  opening.listeners.add(onProgress);
  try {
    return await opening.engine;
  } finally {
    opening.listeners.delete(onProgress);
  }
}

/**
 * Lays local data over the engine that is open, so that nothing is fetched again; it is then known by their name.
 * @throws EngineError, the engine being ended
 */
export async function layLocal(engine: DatasetEngine, locales: DonneesLocales): Promise<void> {
  const opening = current;
  await engine.lay(locales.surcouche);
  if (opening && (await opening.engine) === engine) opening.locales = locales.id;
}

/**
 * Ends the engine, or its start; whoever waits for it is told that it was stopped.
 * @param engine only this one: what took its place meanwhile is another's
 */
export function closeDataset(engine?: DatasetEngine): void {
  if (engine && current?.end.signal !== engine.signal) return;
  current?.end.abort(new Stopped());
  for (const opening of earlier) opening.end.abort(new Stopped());
  current = null;
  earlier = [];
}

function begin(racine: string, locales: DonneesLocales | null): Opening {
  const end = new AbortController();
  const listeners = new Set<OnProgress>();
  const engine = DatasetEngine.open(
    racine,
    end,
    (progress) => {
      for (const listen of listeners) listen(progress);
    },
    locales?.surcouche ?? null
  );
  const opening = { racine, locales: locales?.id ?? null, end, listeners, engine };
  engine.catch(() => {
    if (current === opening) current = null;
    earlier = earlier.filter((other) => other !== opening);
  });
  return opening;
}
