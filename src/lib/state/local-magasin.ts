import { createStore, del, get, keys, delMany, setMany, type UseStore } from 'idb-keyval';
import type { Locales } from './local-surcouche';

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
}

export interface FichierLocal {
  nom: string;
  /** Day of the import, on the reader's clock, `YYYY-MM-DD`. */
  le: string;
}

/** Local data of a dataset, as they are kept on the reader's computer. */
export interface Depot {
  entete: Entete;
  locales: Locales;
  /** By path of the model. */
  modeles: ReadonlyMap<string, unknown>;
}

let magasin: UseStore | null = null;

function ouvert(): UseStore {
  magasin ??= createStore('trajectoire', 'local');
  return magasin;
}

const cleEntete = (jeu: string) => `entete ${jeu}`;
const cleLocales = (id: string) => `locales ${id}`;
const cleModele = (id: string, chemin: string) => `modele ${id} ${chemin}`;

/** Null when there is none, and where the browser refuses to keep anything. */
export async function lisEntete(jeu: string): Promise<Entete | null> {
  try {
    const lu: unknown = await get(cleEntete(jeu), ouvert());
    return estEntete(lu) ? lu : null;
  } catch {
    return null;
  }
}

function estEntete(lu: unknown): lu is Entete {
  return typeof lu === 'object' && lu !== null && 'id' in lu && 'fichiers' in lu && 'chemins' in lu;
}

/** @throws DOMException when the browser refuses to keep data, or has no room left */
export async function ecrisDepot({ entete, locales, modeles }: Depot): Promise<void> {
  await setMany(
    [
      ...[...modeles].map(([chemin, modele]): [string, unknown] => [cleModele(entete.id, chemin), modele]),
      [cleLocales(entete.id), locales],
      [cleEntete(entete.jeu), entete]
    ],
    ouvert()
  );
  await nettoie();
}

export async function ecrisEntete(entete: Entete): Promise<void> {
  await setMany([[cleEntete(entete.jeu), entete]], ouvert());
}

/** Takes the header away; models and rows stay until the next import, so that it can be put back. */
export async function retireEntete(jeu: string): Promise<void> {
  await del(cleEntete(jeu), ouvert());
}

export async function lisLocales(id: string): Promise<Locales | null> {
  const lu: unknown = await get(cleLocales(id), ouvert());
  return estLocales(lu) ? lu : null;
}

function estLocales(lu: unknown): lu is Locales {
  return typeof lu === 'object' && lu !== null && 'unites' in lu && 'sommesRetirees' in lu;
}

/** Undefined when no such model is kept. */
export async function lisModele(id: string, chemin: string): Promise<unknown> {
  return get<unknown>(cleModele(id, chemin), ouvert());
}

/** Drops what belongs to no dataset's local data any more. Never throws: there is nothing that it could lose. */
export async function nettoie(): Promise<void> {
  try {
    const toutes = (await keys(ouvert())).map(String);
    const jeux = toutes.filter((cle) => cle.startsWith('entete ')).map((cle) => cle.slice('entete '.length));
    const vivants = new Set((await Promise.all(jeux.map(lisEntete))).map((entete) => entete?.id));
    await delMany(
      toutes.filter((cle) => !cle.startsWith('entete ') && !vivants.has(cle.split(' ')[1])),
      ouvert()
    );
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
