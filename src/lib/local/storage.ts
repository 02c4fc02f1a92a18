import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { bounded } from '$lib/engine/bounded';
import { sha256Hex } from '$lib/engine/checksum';
import { EngineError, QueryFailed, Stopped, TimedOut } from '$lib/engine/errors';

/** Raised when what is kept changes of shape: a record of another shape is not read. */
const FORME = 2;

/** A value as it is kept: one changed character is seen. */
interface Enregistrement {
  forme: number;
  sha256: string;
  texte: string;
}

const DELAIS = { readonly: 4, readwrite: 30 } as const;

let magasin: UseStore | null = null;
let muet: QueryFailed | null = null;

/** What a record is worth: nothing kept, a value, or something that cannot be read. */
export type Lu = { genre: 'absent' } | { genre: 'lu'; valeur: unknown } | { genre: 'abime' };

export function enregistre(valeur: unknown): Enregistrement {
  const texte = JSON.stringify(valeur);
  return { forme: FORME, sha256: empreinte(texte), texte };
}

export function relis(lu: unknown): Lu {
  if (lu === undefined) return { genre: 'absent' };
  if (!estEnregistrement(lu) || empreinte(lu.texte) !== lu.sha256) return { genre: 'abime' };
  return { genre: 'lu', valeur: JSON.parse(lu.texte) };
}

function empreinte(texte: string): string {
  return sha256Hex(new TextEncoder().encode(texte));
}

function estEnregistrement(lu: unknown): lu is Enregistrement {
  return (
    typeof lu === 'object' &&
    lu !== null &&
    'forme' in lu &&
    lu.forme === FORME &&
    'sha256' in lu &&
    typeof lu.sha256 === 'string' &&
    'texte' in lu &&
    typeof lu.texte === 'string'
  );
}

const jamais = new AbortController().signal;

/**
 * One transaction on what this browser keeps: what is read in it cannot change before what it writes. Bounded: a
 * browser that once did not answer is not waited for again by what only reads.
 *
 * @throws QueryFailed in French when the browser keeps nothing, refuses, or does not answer; the reason of the signal
 */
export async function transaction<T>(
  mode: 'readonly' | 'readwrite',
  travail: (store: IDBObjectStore) => Promise<T>,
  signal: AbortSignal = jamais
): Promise<T> {
  if (typeof indexedDB === 'undefined') throw sansStockage();
  if (muet && mode === 'readonly') throw muet;
  const etat: { ouverte: IDBTransaction | null; abandonnee: boolean } = { ouverte: null, abandonnee: false };
  let fini: Promise<T> | null = null;
  try {
    magasin ??= createStore('trajectoire', 'local');
    fini = magasin(mode, async (store) => {
      etat.ouverte = store.transaction;
      // It opens after the reader gave up: nothing is to be written any more.
      if (etat.abandonnee) {
        annule(store.transaction);
        throw new Stopped();
      }
      const complete = promisifyRequest(store.transaction);
      const valeur = await travail(store);
      await complete;
      return valeur;
    });
    const valeur = await bounded(fini, 'Le stockage de ce navigateur', DELAIS[mode], signal);
    muet = null;
    return valeur;
  } catch (cause) {
    etat.abandonnee = true;
    if (etat.ouverte && !annule(etat.ouverte)) {
      // It was over before the reader gave up: what it did is done.
      const faite = await fini?.then((valeur) => ({ valeur })).catch(() => null);
      if (faite) return faite.valeur;
    }
    magasin = null;
    if (cause instanceof TimedOut) throw (muet = silencieux(cause));
    throw cause instanceof EngineError ? cause : refus(cause);
  }
}

/** Gives up a transaction; false when it is over already. */
function annule(ouverte: IDBTransaction): boolean {
  try {
    ouverte.abort();
    return true;
  } catch {
    return false;
  }
}

/** A browser without storage, as some are set in private windows: nothing can be kept, so nothing is hidden either. */
export class SansStockage extends QueryFailed {}

function sansStockage(): SansStockage {
  return new SansStockage(
    'Ce navigateur ne garde pas de données sur le poste (IndexedDB est absent).',
    'Les fichiers se lisent et se comparent\u00a0; pour les voir sur les pages, quittez la navigation privée ou changez de navigateur.'
  );
}

function silencieux(cause: unknown): QueryFailed {
  return new QueryFailed(
    'Le stockage de ce navigateur ne répond pas.',
    'Fermez les autres onglets du site ou relancez le navigateur, puis rechargez la page.',
    cause
  );
}

function refus(cause: unknown): QueryFailed {
  return new QueryFailed(
    'Le navigateur refuse de garder les données sur ce poste.',
    'Libérez de l’espace disque ou quittez la navigation privée, puis recommencez\u00a0; rien n’a été perdu.',
    cause
  );
}
