import { estUnJour } from '$lib/domain/journal/relis';
import { relisSaisie, type Saisie } from '$lib/domain/journal/champs';
import type { NomDeJournal } from '$lib/importers/journal/fichier';

const cleDe = ({ jeu, contrat }: NomDeJournal) => `trajectoire-brouillon ${jeu} ${contrat}`;

/** What was being typed, who types it (null where no function was typed), the day of the session (null: not told). */
export interface Brouillon {
  saisie: Saisie;
  par: string | null;
  seance: string | null;
}

/** This tab first, so that two tabs do not take each other's; then what the last one left. */
const placesDe = () => [sessionStorage, localStorage];

/** What was being typed for a contract, if anything; a browser that keeps nothing has nothing. */
export function lisBrouillon(nom: NomDeJournal): Brouillon | null {
  try {
    const garde = placesDe().map((place) => place.getItem(cleDe(nom)));
    const lu: unknown = JSON.parse(garde.find((texte) => texte !== null) ?? 'null');
    const saisie = relisSaisie(lu);
    if (saisie === null || typeof lu !== 'object' || lu === null) return null;
    const seance = 'seance' in lu && typeof lu.seance === 'string' && estUnJour(lu.seance) ? lu.seance : null;
    return { saisie, par: 'par' in lu && typeof lu.par === 'string' ? lu.par : null, seance };
  } catch {
    return null;
  }
}

/** Keeps what is being typed, letter by letter: a browser closed in mid-sentence gives it back. */
export function gardeBrouillon(nom: NomDeJournal, { saisie, ...reste }: Brouillon): void {
  try {
    for (const place of placesDe()) place.setItem(cleDe(nom), JSON.stringify({ ...saisie, ...reste }));
  } catch {
    // A browser that keeps nothing: the entry goes on without.
  }
}
