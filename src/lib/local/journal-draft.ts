import { relisSaisie, type Saisie } from '$lib/domain/journal/champs';
import type { NomDeJournal } from '$lib/importers/journal/fichier';

const cleDe = ({ jeu, contrat }: NomDeJournal) => `trajectoire-brouillon ${jeu} ${contrat}`;

/** What was being typed for a contract, if anything; a browser that keeps nothing has nothing. */
export function lisBrouillon(nom: NomDeJournal): Saisie | null {
  try {
    const lu: unknown = JSON.parse(localStorage.getItem(cleDe(nom)) ?? 'null');
    return relisSaisie(lu);
  } catch {
    return null;
  }
}

/** Keeps what is being typed, letter by letter: a browser closed in mid-sentence gives it back. */
export function gardeBrouillon(nom: NomDeJournal, saisie: Saisie): void {
  try {
    localStorage.setItem(cleDe(nom), JSON.stringify(saisie));
  } catch {
    // A browser that keeps nothing: the entry goes on without.
  }
}
