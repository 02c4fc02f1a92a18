import { moins } from './comptes-ej';
import { estUneCharge } from './postes';
import { pont, seuilDuNonExplique, type Morceau } from './ponts';
import { effetPrixVolume } from './prix-volume';
import type { CHARGES, PRODUITS } from './titres';

export type Titre = (typeof CHARGES)[number] | (typeof PRODUITS)[number];

/** From what a budget gives to what is projected or booked; the pieces and what they leave sum to the whole. */
export interface PontDuBudget<C extends string> {
  depart: number;
  arrivee: number;
  /** Favourable is positive; what nothing explains is the last. */
  pieces: { code: C | 'non_explique'; valeur: number }[];
  /** Pieces without an amount: what they are worth lies in what is not explained. */
  nonChiffres: C[];
  /** What is not explained, where it passes the threshold. */
  aDemander: number | null;
}

/**
 * What a titre does to the result from one document to another: 100 M€ of receipts that become 98 M€ are −2 M€, and so
 * are 100 M€ of charges that become 102 M€.
 */
export function effetDuTitre(titre: Titre, avant: number | null, apres: number | null): number | null {
  return estUneCharge(titre) ? moins(avant, apres) : moins(apres, avant);
}

/** A change of payroll against what the budget gives to the same months; favourable is positive. */
export interface EffetsDesEmplois {
  /** Posts paid beyond or under those that the budget authorises, at the mean cost of the budget. */
  postes: number;
  /** The rest: what a post costs more or less than in the budget. */
  cout: number;
}

/**
 * A payroll against its budget, by posts and mean cost [M]. 100 posts authorised for 5 M€, 102 paid 5.2 M€: 2 posts at
 * 50 k€ are −0.1 M€, and the cost of a post −0.1 M€.
 */
export function emploisContreBudget(
  budget: { postes: number | null; masse: number | null },
  paye: { postes: number | null; masse: number | null }
): EffetsDesEmplois | null {
  const effet = effetPrixVolume(
    { quantite: budget.postes, montant: budget.masse },
    { quantite: paye.postes, montant: paye.masse }
  );
  return effet && { postes: -effet.volume, cout: -effet.prix };
}

/** The bridge, in whole euros; null when one of its ends is not known. */
export function pontDuBudget<C extends string>(
  depart: number | null,
  arrivee: number | null,
  morceaux: readonly (Morceau & { code: C })[]
): PontDuBudget<C> | null {
  if (depart === null || arrivee === null) return null;
  const calcule = pont(depart, arrivee, morceaux, seuilDuNonExplique(depart, arrivee));
  if (calcule === null) return null;
  const [de, a] = [Math.round(depart), Math.round(arrivee)];
  const pieces = calcule.morceaux
    .map(({ code, montant }) => ({ code, valeur: Math.round(montant) }))
    .filter(({ valeur }) => valeur !== 0);
  const reste = pieces.reduce((r, { valeur }) => r - valeur, a - de);
  // Under a euro a piece, what is left is the rounding of the pieces.
  const explique = Math.abs(reste) <= morceaux.length;
  return {
    ...{ depart: de, arrivee: a },
    pieces: explique ? pieces : [...pieces, { code: 'non_explique', valeur: reste }],
    nonChiffres: calcule.inconnus.map(({ code }) => code),
    aDemander: calcule.aQuestionner ? reste : null
  };
}

/**
 * What a second projection says beyond or under the first, where it is worth a question: above the threshold of what a
 * bridge from the budget to the first may leave unexplained.
 */
export function ecartADemander(budget: number | null, premiere: number | null, seconde: number | null): number | null {
  const ecart = moins(seconde, premiere);
  if (ecart === null || premiere === null) return null;
  return Math.abs(ecart) > seuilDuNonExplique(budget, premiere) ? ecart : null;
}
