import { A_POSER, lisAPoser } from './to-lay';

/** The contracts of a dataset whose journal pages do not show yet. */
export function contratsAPoser(jeu: string): string[] {
  return (lisAPoser() ?? '').split('\n').flatMap((ligne) => {
    const [nom, contrat] = ligne.split(' ');
    return nom === jeu && contrat !== undefined ? [contrat] : [];
  });
}

/** Notes that the journal of a contract is to be laid, or no longer is: told at once, before anything is computed. */
export function noteAPoser({ jeu, contrat }: { jeu: string; contrat: string }, aPoser: boolean): void {
  const une = `${jeu} ${contrat}`;
  const autres = (lisAPoser() ?? '').split('\n').filter((ligne) => ligne !== '' && ligne !== une);
  const toutes = aPoser ? [...autres, une] : autres;
  try {
    if (toutes.length > 0) localStorage.setItem(A_POSER, toutes.join('\n'));
    else localStorage.removeItem(A_POSER);
  } catch {
    // A browser that keeps nothing keeps no journal either.
  }
}
