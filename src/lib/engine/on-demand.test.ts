import { expect, it, vi } from 'vitest';
import { CodeMissing } from './errors';
import { code } from './on-demand';

it('un morceau de code qui vient est rendu, celui que le serveur refuse est dit pour ce qu’il est', async () => {
  await expect(code(Promise.resolve({ calcule: 1 }))).resolves.toEqual({ calcule: 1 });
  const refus = code(Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  await expect(refus).rejects.toBeInstanceOf(CodeMissing);
});

it('un morceau de code qui ne vient jamais s’attend trente secondes, pas plus', async () => {
  vi.useFakeTimers();
  const attente = expect(code(new Promise<never>(() => undefined))).rejects.toThrow(/n’est pas arrivé/u);
  await vi.advanceTimersByTimeAsync(30_000);
  await attente;
  vi.useRealTimers();
});
