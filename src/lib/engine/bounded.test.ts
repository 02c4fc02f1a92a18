import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bounded } from './bounded';
import { Stopped, TimedOut } from './errors';

const jamais = new Promise<never>(() => undefined);

describe('une attente a une borne et une sortie', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('le travail fini à temps rend sa valeur', async () => {
    await expect(bounded(Promise.resolve(3), 'Le calcul', 1, new AbortController().signal)).resolves.toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('au-delà du temps, elle le dit', async () => {
    const attente = bounded(jamais, 'La requête', 30, new AbortController().signal);
    const lue = expect(attente).rejects.toThrow('La requête dépasse 30\u00a0secondes\u00a0: abandon.');
    await vi.advanceTimersByTimeAsync(30_000);
    await lue;
  });

  it('l’arrêt du lecteur en sort aussitôt, avec sa raison', async () => {
    const fin = new AbortController();
    const attente = expect(bounded(jamais, 'Le calcul', 30, fin.signal)).rejects.toBeInstanceOf(Stopped);
    fin.abort();
    await attente;
    const delai = new AbortController();
    delai.abort(new TimedOut('Le calcul', 5));
    await expect(bounded(jamais, 'Le calcul', 30, delai.signal)).rejects.toBeInstanceOf(TimedOut);
  });
});
