import { couvreLeCapital } from './capital';

interface Autofinancement {
  caf: number | null;
  capital: number | null;
}

/** Whether a budget pays for the capital that it owes, and whether it still does without gains that no act secures. */
export interface TenueDuBudget {
  caf: number;
  capital: number;
  /** What CAF leaves once the capital is repaid. */
  nette: number;
  /** The same without the gains that no act secures; null when what they are worth is not known. */
  sansGains: number | null;
  /** « Avec les gains » alone, or even without them; `inconnu` when they are not valued. */
  tient: 'sans_gains' | 'avec_gains' | 'inconnu' | 'non';
  /** Entities whose own CAF covers their own capital: one that does covers for no other. */
  couvrent: number;
  /** What those that do not cover theirs are short of, together: nothing of it is paid by what others have left. */
  manque: number;
}

/**
 * A budget in the sum of its entities; null when a CAF or a capital is not known. 27 M€ of CAF for 25 M€ of capital:
 * 2 M€ are left, and 1 M€ is missing without the 3 M€ of gains that no act secures. Each entity repays its own loans
 * (rule 17): of 20 M€ for 15 and 7 M€ for 10, the second is short of 3 M€, though 2 M€ are left in the sum.
 */
export function tenueDuBudget(entites: readonly Autofinancement[], nonSecurise: number | null): TenueDuBudget | null {
  const [caf, capital] = [total(entites, 'caf'), total(entites, 'capital')];
  if (caf === null || capital === null) return null;
  const nette = caf - capital;
  const sansGains = nonSecurise === null ? null : nette - nonSecurise;
  const marges = entites.flatMap((e) => (e.caf === null ? [] : (couvreLeCapital(e.caf, e.capital) ?? [])));
  return {
    ...{ caf, capital, nette, sansGains },
    tient: verdict(nette, sansGains),
    couvrent: marges.filter(({ couvre }) => couvre).length,
    manque: marges.reduce((total, { couvre, marge }) => total + (couvre ? 0 : -marge), 0)
  };
}

function verdict(nette: number, sansGains: number | null): TenueDuBudget['tient'] {
  if (nette < 0) return 'non';
  if (sansGains === null) return 'inconnu';
  return sansGains < 0 ? 'avec_gains' : 'sans_gains';
}

function total(entites: readonly Autofinancement[], de: keyof Autofinancement): number | null {
  if (entites.length === 0) return null;
  return entites.reduce<number | null>((somme, { [de]: v }) => (somme === null || v === null ? null : somme + v), 0);
}
