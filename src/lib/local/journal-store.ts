import { promisifyRequest } from 'idb-keyval';
import type { Journal } from '$lib/domain/journal/ligne';
import { relisJournal } from '$lib/domain/journal/relis';
import { QueryFailed } from '$lib/engine/errors';
import { enregistre, relis, transaction } from './storage';

/** A contract of a dataset: what a journal is of, whatever the version of the data. */
export interface NomDeJournal {
  jeu: string;
  contrat: string;
}

const cleDe = ({ jeu, contrat }: NomDeJournal) => `journal ${jeu} ${contrat}`;

async function journalDans(store: IDBObjectStore, nom: NomDeJournal): Promise<Journal> {
  const lu = relis(await promisifyRequest<unknown>(store.get(cleDe(nom))));
  if (lu.genre === 'absent') return [];
  const journal = lu.genre === 'lu' ? relisJournal(lu.valeur) : null;
  if (journal) return journal;
  throw new QueryFailed(
    'Le journal de saisie gardé sur ce poste ne peut pas être lu.',
    'Il est laissé tel quel\u00a0: ouvrez le dernier journal téléchargé dans un autre navigateur, ou videz les données de ce site.'
  );
}

/** @throws QueryFailed when the browser keeps nothing, or keeps what cannot be read */
export function lisJournal(nom: NomDeJournal): Promise<Journal> {
  return transaction('readonly', (store) => journalDans(store, nom));
}

/**
 * Changes a journal as it is kept now, in one transaction: a line that another tab entered meanwhile stays.
 * @throws QueryFailed
 */
export function changeJournal(nom: NomDeJournal, change: (journal: Journal) => Journal): Promise<Journal> {
  return transaction('readwrite', async (store) => {
    const journal = change(await journalDans(store, nom));
    if (journal.length > 0) store.put(enregistre(journal), cleDe(nom));
    else store.delete(cleDe(nom));
    return journal;
  });
}
