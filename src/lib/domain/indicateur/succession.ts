/** An entity that another one replaced. */
export interface Succession {
  ancien: string;
  nouveau: string;
}

/** A code of GHT that another one replaced, and how. */
export interface SuccessionGht extends Succession {
  date: string;
  nature: 'fusion' | 'scission' | 'incertaine';
}

/**
 * Where each vanished entity lives today: successions are followed to their end.
 * @throws Error when they turn in a circle
 */
export function heritiers(successions: readonly Succession[]): Map<string, string> {
  const suivant = new Map(successions.map((s) => [s.ancien, s.nouveau]));
  const resultat = new Map<string, string>();
  for (const ancien of suivant.keys()) {
    const vus = new Set([ancien]);
    let courant = suivant.get(ancien) ?? ancien;
    for (let apres = suivant.get(courant); apres !== undefined; apres = suivant.get(courant)) {
      if (vus.has(courant)) throw new Error(`successions en boucle autour de ${ancien}`);
      vus.add(courant);
      courant = apres;
    }
    resultat.set(ancien, courant);
  }
  return resultat;
}

/**
 * The successions of GHT whose series make one: mergers alone. After a split the old code lives on with the others,
 * and an uncertain succession is no proof that the two codes hold the same hospitals: both stay apart. A code that the
 * dataset follows on its own is not taken into another, which would count it twice.
 *
 * @param suivis codes that stand on their own
 */
export function fusionsDeGht(
  successions: readonly SuccessionGht[],
  suivis: ReadonlySet<string> = new Set()
): SuccessionGht[] {
  const fusions = successions.filter((s) => s.nature === 'fusion');
  const retenus = new Set(fusions.filter((s) => suivis.has(s.ancien)).map((s) => s.nouveau));
  return fusions.filter((s) => !retenus.has(s.nouveau));
}
