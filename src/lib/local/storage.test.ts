import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Stopped } from '$lib/engine/errors';
import { enregistre, relis, SansStockage, transaction } from './storage';

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

  it.each([
    { quand: 'avant que la base ne s’ouvre', apres: 0, garde: null },
    { quand: 'pendant l’écriture', apres: 15, garde: null },
    { quand: 'une fois l’écriture finie', apres: 40, garde: 'fait' }
  ])('un arrêt $quand : tout est gardé ou rien ne l’est, et l’appelant sait lequel', async ({ apres, garde }) => {
    const disque = base({ ouverture: 10, ecriture: 20 });
    vi.stubGlobal('indexedDB', disque);
    const fin = new AbortController();
    const ecrit = transaction(
      'readwrite',
      (store) => Promise.resolve(store.put('a', 'b')).then(() => 'fait'),
      fin.signal
    );
    const su = ecrit.catch((cause: unknown) => String(cause));
    await vi.advanceTimersByTimeAsync(apres);
    fin.abort(new Stopped());
    await vi.advanceTimersByTimeAsync(100);
    expect([...disque.garde.values()]).toEqual(garde === null ? [] : ['a']);
    expect(await su).toBe(garde ?? 'EngineError: Arrêt à votre demande.');
  });
});

/** As much of IndexedDB as a transaction needs: it opens, writes when it completes, or is given up before. */
function base({ ouverture, ecriture }: { ouverture: number; ecriture: number }) {
  const garde = new Map<string, string>();
  const transactionSur = () => {
    const enAttente = new Map<string, string>();
    let finie = false;
    const encours = {
      error: new Error('abandon'),
      oncomplete: (): void => undefined,
      onabort: (): void => undefined,
      abort() {
        if (finie) throw new Error('InvalidStateError');
        finie = true;
        enAttente.clear();
        encours.onabort();
      },
      objectStore: () => ({
        transaction: encours,
        put: (valeur: string, cle: string) => enAttente.set(cle, valeur)
      })
    };
    setTimeout(() => {
      if (finie) return;
      finie = true;
      for (const [cle, valeur] of enAttente) garde.set(cle, valeur);
      encours.oncomplete();
    }, ecriture);
    return encours;
  };
  return {
    garde,
    open: () => {
      const demande = { result: { transaction: transactionSur }, onsuccess: (): void => undefined };
      setTimeout(() => demande.onsuccess(), ouverture);
      return demande;
    }
  };
}
