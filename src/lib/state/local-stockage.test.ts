import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enregistre, relis, SansStockage, transaction } from './local-stockage';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('ce que le navigateur garde', () => {
  it('se relit tel quel ; un caractère changé se voit', () => {
    const garde = enregistre({ montant: 0.1, absent: null });
    expect(relis(garde)).toEqual({ genre: 'lu', valeur: { montant: 0.1, absent: null } });
    expect(relis({ ...garde, texte: garde.texte.replace('0.1', '0.2') })).toEqual({ genre: 'abime' });
    expect(relis(undefined)).toEqual({ genre: 'absent' });
    expect(relis(null)).toEqual({ genre: 'abime' });
  });

  it('un navigateur sans stockage le dit en français, avec ce qui marche encore', async () => {
    const echec = await transaction('readonly', () => Promise.resolve(1)).catch((cause: unknown) => cause);
    expect(echec).toBeInstanceOf(SansStockage);
    expect(String(echec)).toContain('IndexedDB est absent');
  });

  it('un stockage qui ne répond jamais est attendu quatre secondes, puis plus du tout', async () => {
    const ouvre = vi.fn(() => ({}));
    vi.stubGlobal('indexedDB', { open: ouvre });
    const lit = () => transaction('readonly', () => Promise.resolve(1)).catch((cause: unknown) => cause);
    const premiere = lit();
    await vi.advanceTimersByTimeAsync(4000);
    expect(await premiere).toMatchObject({ message: 'Le stockage de ce navigateur ne répond pas.' });
    expect(await lit()).toMatchObject({ message: 'Le stockage de ce navigateur ne répond pas.' });
    expect(ouvre).toHaveBeenCalledTimes(1);
  });
});
