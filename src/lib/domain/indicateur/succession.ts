/** An entity that another one replaced. */
export interface Succession {
  ancien: string;
  nouveau: string;
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
