import { promisifyRequest } from 'idb-keyval';
import { enregistre, relis, transaction } from './storage';
import type { Locales } from './overlay';

/** What is known of the local data of a dataset without reading them. */
export interface Entete {
  /** Changes at each import: names the engine and the models that go with it. */
  id: string;
  jeu: string;
  dataVersion: string;
  viewsVersion: string;
  /** False while the reader looks at the published data. */
  montrees: boolean;
  fichiers: FichierLocal[];
  /** Paths of the models that local data change. */
  chemins: string[];
  /** Contracts that hold the lines of their journal, each with those that were laid. */
  saisies?: SaisieMontree[];
}

/** The lines of the journal of a contract that pages show, by their ids. */
export interface SaisieMontree {
  contrat: string;
  lignes: string[];
}

export interface FichierLocal {
  nom: string;
  /** Day of the import, on the reader's clock, `YYYY-MM-DD`. */
  le: string;
}

/** What this computer keeps for a dataset. */
export type Gardees =
  | { genre: 'aucune' }
  | { genre: 'lues'; entete: Entete }
  /** A record that cannot be read; its name where it is known. */
  | { genre: 'abimees'; id: string | null };

/** Name of what is kept: a change is made only where it is still the one that the tab knows. */
export function nomDe(gardees: Gardees): string | null {
  if (gardees.genre === 'lues') return gardees.entete.id;
  return gardees.genre === 'abimees' ? gardees.id : null;
}

export const cleEntete = (jeu: string) => `entete ${jeu}`;
export const cleLocales = (id: string) => `locales ${id}`;
export const cleModele = (id: string, chemin: string) => `modele ${id} ${chemin}`;

/** @throws QueryFailed when the browser keeps nothing, refuses, or does not answer */
export function lisEntete(jeu: string): Promise<Gardees> {
  return transaction('readonly', (store) => enteteDans(store, jeu));
}

async function enteteDans(store: IDBObjectStore, jeu: string): Promise<Gardees> {
  const lu = relis(await promisifyRequest<unknown>(store.get(cleEntete(jeu))));
  if (lu.genre === 'absent') return { genre: 'aucune' };
  return lu.genre === 'lu' && estEntete(lu.valeur, jeu)
    ? { genre: 'lues', entete: lu.valeur }
    : { genre: 'abimees', id: null };
}

function estEntete(lu: unknown, jeu: string): lu is Entete {
  if (typeof lu !== 'object' || lu === null || !('jeu' in lu) || lu.jeu !== jeu) return false;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const [fichiers, chemins] = [champs.get('fichiers'), champs.get('chemins')];
  return (
    ['id', 'dataVersion', 'viewsVersion'].every((nom) => typeof champs.get(nom) === 'string') &&
    typeof champs.get('montrees') === 'boolean' &&
    Array.isArray(fichiers) &&
    fichiers.every(estFichier) &&
    Array.isArray(chemins) &&
    chemins.every((chemin) => typeof chemin === 'string')
  );
}

function estFichier(lu: unknown): lu is FichierLocal {
  if (typeof lu !== 'object' || lu === null || !('nom' in lu) || !('le' in lu)) return false;
  return typeof lu.nom === 'string' && typeof lu.le === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(lu.le);
}

/**
 * Changes what is kept, in one transaction, where it is still what the tab knows.
 *
 * @param connu name of what the tab knows
 * @returns null once done; else what is kept now, which nothing of this changed
 * @throws QueryFailed
 */
export function change(
  jeu: string,
  connu: string | null,
  ecris: (store: IDBObjectStore) => void,
  signal?: AbortSignal
): Promise<Gardees | null> {
  return transaction(
    'readwrite',
    async (store) => {
      const gardees = await enteteDans(store, jeu);
      if (gardees.genre !== 'abimees' && nomDe(gardees) !== connu) return gardees;
      ecris(store);
      return null;
    },
    signal
  );
}

/** Shows or hides, or puts back what was removed. See `change`. */
export function ecrisEntete(entete: Entete, connu: string | null): Promise<Gardees | null> {
  return change(entete.jeu, connu, (store) => store.put(enregistre(entete), cleEntete(entete.jeu)));
}

/** Takes the header away; models and rows stay until the next import, so that it can be put back. See `change`. */
export function retireEntete(jeu: string, connu: string | null): Promise<Gardees | null> {
  return change(jeu, connu, (store) => store.delete(cleEntete(jeu)));
}

/** The rows of an import: null when they are no longer there, `abimees` when they cannot be read. */
export async function lisLocales(id: string): Promise<Locales | 'abimees' | null> {
  const lu = relis(await transaction('readonly', (store) => promisifyRequest<unknown>(store.get(cleLocales(id)))));
  if (lu.genre === 'absent') return null;
  return lu.genre === 'lu' && estLocales(lu.valeur) ? lu.valeur : 'abimees';
}

function estLocales(lu: unknown): lu is Locales {
  if (typeof lu !== 'object' || lu === null) return false;
  const champs = new Map<string, unknown>(Object.entries(lu));
  return ['unites', 'sommes', 'sommesRetirees', 'ejs', 'indicateurs'].every((nom) => Array.isArray(champs.get(nom)));
}

/** Undefined when no such model is kept, or when it cannot be read. */
export async function lisModele(id: string, chemin: string): Promise<unknown> {
  const cle = cleModele(id, chemin);
  const lu = relis(await transaction('readonly', (store) => promisifyRequest<unknown>(store.get(cle))));
  return lu.genre === 'lu' ? lu.valeur : undefined;
}

/** Drops what belongs to no dataset's local data any more. Never throws: there is nothing that it could lose. */
export async function nettoie(): Promise<void> {
  try {
    await transaction('readwrite', async (store) => {
      const toutes = (await promisifyRequest(store.getAllKeys())).map(String);
      const jeux = toutes.filter((cle) => cle.startsWith('entete ')).map((cle) => cle.slice('entete '.length));
      const gardees = await Promise.all(jeux.map((jeu) => enteteDans(store, jeu)));
      // A header that cannot be read no longer says which rows are its own.
      if (gardees.some(({ genre }) => genre === 'abimees')) return;
      const vivants = new Set(gardees.map(nomDe));
      for (const cle of toutes) {
        // A journal outlives the pages that showed it: it is withdrawn line by line, by a person.
        if (!/^(entete|journal) /.test(cle) && !vivants.has(cle.split(' ')[1] ?? '')) store.delete(cle);
      }
    });
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
