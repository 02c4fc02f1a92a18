const CLE = 'trajectoire-a-poser';

/** Whether something that was entered on this computer was not on its pages when one was last left. */
export function resteAPoser(): boolean {
  return lis() !== null;
}

function lis(): string | null {
  try {
    return localStorage.getItem(CLE);
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}

/** The contracts of a dataset whose journal pages do not show yet. */
export function contratsAPoser(jeu: string): string[] {
  return (lis() ?? '').split('\n').flatMap((ligne) => {
    const [nom, contrat] = ligne.split(' ');
    return nom === jeu && contrat !== undefined ? [contrat] : [];
  });
}

/** Notes that the journal of a contract is to be laid, or no longer is: told at once, before anything is computed. */
export function noteAPoser({ jeu, contrat }: { jeu: string; contrat: string }, aPoser: boolean): void {
  const une = `${jeu} ${contrat}`;
  const autres = (lis() ?? '').split('\n').filter((ligne) => ligne !== '' && ligne !== une);
  const toutes = aPoser ? [...autres, une] : autres;
  try {
    if (toutes.length > 0) localStorage.setItem(CLE, toutes.join('\n'));
    else localStorage.removeItem(CLE);
  } catch {
    // A browser that keeps nothing keeps no journal either.
  }
}
