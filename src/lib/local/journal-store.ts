import { promisifyRequest } from 'idb-keyval';
import type { NomDeJournal } from '$lib/importers/journal/fichier';
import type { Registre } from '$lib/domain/journal/ligne';
import { relisRegistre } from '$lib/domain/journal/relis';
import { QueryFailed } from '$lib/engine/errors';
import { enregistre, relis, transaction } from './storage';

const VIDE: Registre = { lignes: [], retirees: [] };

const cleDe = ({ jeu, contrat }: NomDeJournal) => `journal ${jeu} ${contrat}`;

async function journalDans(store: IDBObjectStore, nom: NomDeJournal): Promise<Registre> {
  const lu = relis(await promisifyRequest<unknown>(store.get(cleDe(nom))));
  if (lu.genre === 'absent') return VIDE;
  const registre = lu.genre === 'lu' ? relisRegistre(lu.valeur) : null;
  if (registre && 'lignes' in registre) return registre;
  throw new QueryFailed(
    'Le journal de saisie gardé sur ce poste ne peut pas être lu.',
    'Il est laissé tel quel\u00a0: ouvrez le dernier journal téléchargé dans un autre navigateur, ou videz les données de ce site.'
  );
}

/** @throws QueryFailed when the browser keeps nothing, or keeps what cannot be read */
export function lisJournal(nom: NomDeJournal): Promise<Registre> {
  return transaction('readonly', (store) => journalDans(store, nom));
}

/**
 * Changes a journal as it is kept now, in one transaction: a line that another tab entered meanwhile stays.
 * @throws QueryFailed
 */
export function changeJournal(nom: NomDeJournal, change: (registre: Registre) => Registre): Promise<Registre> {
  return transaction('readwrite', async (store) => {
    const registre = change(await journalDans(store, nom));
    const { lignes, retirees, choix = [], choixAnnules = [] } = registre;
    if (lignes.length + retirees.length + choix.length + choixAnnules.length > 0)
      store.put(enregistre(registre), cleDe(nom));
    else store.delete(cleDe(nom));
    return registre;
  });
}
