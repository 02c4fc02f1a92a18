import type { Locales } from './overlay';
import { enregistre } from './storage';
import { change, cleEntete, cleLocales, cleModele, nettoie, type Entete, type Gardees } from './store';

// Apart from what every page reads: only what computes models writes them.

/** Local data of a dataset, as they are kept on the reader's computer. */
export interface Depot {
  entete: Entete;
  locales: Locales;
  /** By path of the model. */
  modeles: ReadonlyMap<string, unknown>;
}

/** Keeps an import in place of what the tab knows. See `change`. */
export async function ecrisDepot(
  { entete, locales, modeles }: Depot,
  connu: string | null,
  signal: AbortSignal
): Promise<Gardees | null> {
  const records = [...modeles].map(([chemin, modele]) => [cleModele(entete.id, chemin), enregistre(modele)] as const);
  const autre = await change(
    entete.jeu,
    connu,
    (store) => {
      for (const [cle, record] of records) store.put(record, cle);
      store.put(enregistre(locales), cleLocales(entete.id));
      store.put(enregistre(entete), cleEntete(entete.jeu));
    },
    signal
  );
  if (autre === null) await nettoie();
  return autre;
}
