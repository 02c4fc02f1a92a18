import { A_POSER, lisAPoser } from './to-lay';

interface NomDeJournal {
  jeu: string;
  contrat: string;
}

/** One note a line: dataset, contract, and a name of its own. */
const notes = (): string[] => (lisAPoser() ?? '').split('\n').filter((note) => note !== '');

function garde(toutes: readonly string[]): void {
  try {
    if (toutes.length > 0) localStorage.setItem(A_POSER, toutes.join('\n'));
    else localStorage.removeItem(A_POSER);
  } catch {
    // A browser that keeps nothing keeps no journal either.
  }
}

/** The contracts of a dataset whose journal pages do not show yet. */
export function contratsAPoser(jeu: string): string[] {
  const contrats = notes().flatMap((note) => {
    const [nom, contrat] = note.split(' ');
    return nom === jeu && contrat !== undefined ? [contrat] : [];
  });
  return [...new Set(contrats)];
}

/** Notes that the journal of a contract is to be laid: told at once, before anything is kept or computed. */
export function noteAPoser({ jeu, contrat }: NomDeJournal, id: string): string {
  const note = `${jeu} ${contrat} ${id}`;
  garde([...notes(), note]);
  return note;
}

/** What is noted of one journal now; to be read before the journal is, for what another tab notes after it to stay. */
export function notesDuJournal({ jeu, contrat }: NomDeJournal): string[] {
  return notes().filter((note) => `${note} `.startsWith(`${jeu} ${contrat} `));
}

/** Forgets notes of what pages show. */
export function oublieNotes(faites: readonly string[]): void {
  garde(notes().filter((note) => !faites.includes(note)));
}
