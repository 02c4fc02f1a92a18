import { bornesAuContrat } from '../indicateur/bornes-au-contrat';

/** What no single action moves [M]: the beds of a whole hospital, the posts of a large one. */
const LIMITES = { lits: 500, etp: 1000 } as const;
/** By how much an action may move a rate [M]: by half of everything at most. */
const PART_MAX = 0.5;

/** The limit that beds or posts moved by one action reach; null below it. Worked: −2,000 beds → 500; −40 → null. */
export function mouvementTropGrand(quoi: keyof typeof LIMITES, nombre: number): number | null {
  return Math.abs(nombre) >= LIMITES[quoi] ? LIMITES[quoi] : null;
}

/** What bounds an indicator. */
interface Indicateur {
  code?: string;
  unite: string;
  vraisemblance?: { min?: number; max?: number };
}

/**
 * Whether an effect on an indicator is more than an action can bring: more than its own bound, half of a rate, or more
 * than lies between the bounds of its sheet. Worked: −0.8 on a rate (80 points) is; −8 days of DMS are, −0.8 is not.
 */
export function effetTropGrand(effet: number, { code, unite, vraisemblance }: Indicateur): boolean {
  const bornes = code === undefined ? null : bornesAuContrat(code);
  if (bornes && Math.abs(effet) > bornes.effet) return true;
  if (unite === 'fraction' && Math.abs(effet) >= PART_MAX) return true;
  const { min, max } = vraisemblance ?? {};
  return min !== undefined && max !== undefined && Math.abs(effet) > max - min;
}

/** What a hospital receives for one post, and for one bed, about [M]: 100 G€ for a million posts; 200 k€ a bed at least. */
const PRODUITS_PAR = { etp: 90_000, lits: 200_000 } as const;
/** What one action may move of the posts, of the beds [M]. */
const PART_DE_L_HOPITAL = { etp: 0.2, lits: 0.5 } as const;
/** How many times the beds or the posts of an action its effect on the indicator that counts them may be [M]. */
const FOIS_L_ACTION = 10;

/**
 * Whether beds or posts moved by one action are more than it can of a hospital of that size; unknown produits say
 * nothing. Worked: 60 M€ of produits make about 667 posts and 300 beds: more than 133 posts, or 150 beds, are.
 */
export function mouvementDeToutLHopital(quoi: keyof typeof LIMITES, nombre: number, produits: number | null): boolean {
  if (produits === null || produits <= 0) return false;
  return Math.abs(nombre) > (PART_DE_L_HOPITAL[quoi] * produits) / PRODUITS_PAR[quoi];
}

/** Whether an effect on what an action moves is ten times its own movement. Worked: −800 lits for −8 → yes. */
export function effetAutreQueLAction(effet: number, mouvement: number): boolean {
  return mouvement !== 0 && Math.abs(effet) >= FOIS_L_ACTION * Math.abs(mouvement);
}

/** What one unit of activity costs at least, in euros [M]: an act, a passage, a day, a stay. */
const COUT_MINIMAL: Readonly<Record<string, number>> = {
  actes: 5,
  passages: 50,
  patients: 50,
  journées: 100,
  'examens par scanner': 20,
  'examens par IRM': 20,
  'actes par salle': 50,
  séjours: 300,
  accouchements: 1_000,
  places: 20_000
};

/** Part of what the produits could pay that one action may add or take [M]. */
const PART_DE_L_ACTIVITE = 0.2;

/**
 * Whether an effect on a count of activity is more than a fifth of what the produits could pay. Worked: 60 M€ pay
 * 200,000 séjours; 40,001 are more than an action moves.
 */
export function effetDeToutLHopital(effet: number, unite: string, produits: number | null): boolean {
  const cout = COUT_MINIMAL[unite];
  if (cout === undefined || produits === null || produits <= 0) return false;
  return Math.abs(effet) * cout > PART_DE_L_ACTIVITE * produits;
}
