import { estUnJour } from '$lib/domain/journal/relis';
import { relisSaisie, type Saisie } from '$lib/domain/journal/champs';
import type { NomDeJournal } from '$lib/importers/journal/fichier';

const cleDuReleve = ({ jeu, contrat }: NomDeJournal) => `trajectoire-releve ${jeu} ${contrat}`;
const cleDe = ({ jeu, contrat }: NomDeJournal) => `trajectoire-brouillon ${jeu} ${contrat}`;

/** What was being typed, who types it (null where no function was typed), the day of the session (null: not told). */
export interface Brouillon {
  saisie: Saisie;
  /** Lines of other kinds that were begun, and left for this one. */
  autres: Saisie[];
  par: string | null;
  seance: string | null;
}

/** What the minutes say that no line does, as it is typed; the day of the session is null until it is typed. */
export interface BrouillonDeReleve {
  participants: string;
  jour: string | null;
}

export const RELEVE_VIERGE: BrouillonDeReleve = { participants: '', jour: null };

/** Whether nothing was typed of the minutes. */
export const estVierge = ({ participants, jour }: BrouillonDeReleve): boolean =>
  participants.trim() === '' && jour === null;

/** This tab first, so that two tabs do not take each other's; then what the last one left. */
const placesDe = () => [sessionStorage, localStorage];

/** What was last kept under a name; null without, or in a browser that keeps nothing. */
function lisGarde(cle: string): object | null {
  try {
    const garde = placesDe().map((place) => place.getItem(cle));
    const lu: unknown = JSON.parse(garde.find((texte) => texte !== null) ?? 'null');
    return typeof lu === 'object' ? lu : null;
  } catch {
    return null;
  }
}

function garde(cle: string, valeur: object): void {
  try {
    for (const place of placesDe()) place.setItem(cle, JSON.stringify(valeur));
  } catch {
    // A browser that keeps nothing: the entry goes on without.
  }
}

/** What was being typed for a contract, if anything. */
export function lisBrouillon(nom: NomDeJournal): Brouillon | null {
  const lu = lisGarde(cleDe(nom));
  const saisie = relisSaisie(lu);
  if (saisie === null || lu === null) return null;
  const seance = 'seance' in lu && typeof lu.seance === 'string' && estUnJour(lu.seance) ? lu.seance : null;
  const autres = 'autres' in lu && Array.isArray(lu.autres) ? lu.autres.flatMap((une) => relisSaisie(une) ?? []) : [];
  return { saisie, autres, par: 'par' in lu && typeof lu.par === 'string' ? lu.par : null, seance };
}

/** Keeps what is being typed, letter by letter: a browser closed in mid-sentence gives it back. */
export function gardeBrouillon(nom: NomDeJournal, { saisie, ...reste }: Brouillon): void {
  garde(cleDe(nom), { ...saisie, ...reste });
}

/** What was typed of the minutes of a contract. */
export function lisReleve(nom: NomDeJournal): BrouillonDeReleve {
  const lu = lisGarde(cleDuReleve(nom)) ?? {};
  const jour = 'jour' in lu && typeof lu.jour === 'string' && estUnJour(lu.jour) ? lu.jour : null;
  return { participants: 'participants' in lu && typeof lu.participants === 'string' ? lu.participants : '', jour };
}

/** Keeps it, letter by letter; with its journal emptied, the next session has its own. */
export function gardeReleve(nom: NomDeJournal, releve: BrouillonDeReleve): void {
  garde(cleDuReleve(nom), releve);
}
