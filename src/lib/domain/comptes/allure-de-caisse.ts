import { creuxDuPlan, type MoisPrevu } from './plan-tresorerie';
import { aDecouvert, couvreLesJours } from './tresorerie';

/**
 * How a till stands against a mark, today then at the lowest of its plan: already under it, to pass under it, to come
 * back above it, to be exactly at it (or above, where today is not known), to stay above it.
 */
export type AllureDeCaisse = 'deja' | 'passe' | 'remonte' | 'couvre' | 'reste';

interface Caisse {
  /** Last balance told; null when none was. */
  montant: number | null;
  /** The balance that covers the days of the threshold; null when its charges are not known. */
  seuil: number | null;
  plan: readonly MoisPrevu[];
}

/** Whether a balance is under a mark; false where one of them is not known. */
const estSous = (montant: number | null, repere: number | null): boolean =>
  montant !== null && repere !== null && couvreLesJours(montant, repere) === false;

/**
 * How a till stands against a mark: 380 k€ today and 4 M€ at the lowest of the plan come back above 3 M€; 380 k€ without
 * a plan are already under it, and 5 M€ without a plan say nothing of what comes.
 *
 * @returns null when the mark is not known, or when nothing says that the till goes under it or not
 */
export function allureFaceA(
  repere: number | null,
  { montant, plan }: Pick<Caisse, 'montant' | 'plan'>
): AllureDeCaisse | null {
  if (repere === null) return null;
  const deja = estSous(montant, repere);
  const creux = creuxDuPlan(plan)?.montant ?? null;
  if (creux === null) return deja ? 'deja' : null;
  if (couvreLesJours(creux, repere) === false) return deja ? 'deja' : 'passe';
  if (deja) return creux === repere ? 'couvre' : 'remonte';
  return montant === null || montant === repere || creux === repere ? 'couvre' : 'reste';
}

/** Against zero; a till that is under it today is, whatever its plan hopes for. */
export function allureFaceAZero(caisse: Pick<Caisse, 'montant' | 'plan'>): AllureDeCaisse | null {
  return aDecouvert(caisse.montant) ? 'deja' : allureFaceA(0, caisse);
}

const estDessous = (allure: AllureDeCaisse | null): boolean => allure === 'deja' || allure === 'passe';

/** What is told first: under zero already, then later, under its own threshold, coming back to it, then the others. */
function gravite(caisse: Caisse): number {
  const [allure, faceAZero] = [allureFaceA(caisse.seuil, caisse), allureFaceAZero(caisse)];
  if (faceAZero === 'deja') return -1;
  if (estDessous(faceAZero)) return 0;
  return estDessous(allure) ? 1 : allure === 'remonte' ? 2 : allure !== null ? 3 : caisse.plan.length > 0 ? 4 : 5;
}

/** Lowest cash, today or foreseen, over the threshold of its own hospital. */
function couverture({ montant, seuil, plan }: Caisse): number {
  const bas = Math.min(montant ?? Infinity, creuxDuPlan(plan)?.montant ?? Infinity);
  return seuil === null || seuil <= 0 ? Infinity : bas / seuil;
}

/**
 * Tills, those to look at first: under zero, then under their own threshold; on a par, the fewest days covered first.
 * Euros of hospitals of several sizes are never ranked (RULES 49): 8 M€ against 27 M€ come before 4 M€ against 3 M€.
 */
export function caissesARegarder<T extends Caisse>(caisses: readonly T[]): T[] {
  const rang = (a: number, b: number): number => (a === b ? 0 : a - b);
  return caisses.toSorted((a, b) => rang(gravite(a), gravite(b)) || rang(couverture(a), couverture(b)));
}

/** A till whose last balance has its day. */
export interface CaisseDatee extends Caisse {
  date: string | null;
}

/** What says how a till stands: its last balance, or the lowest day or end of month of its plan. */
export interface ChiffreDeCaisse {
  dit: 'solde' | 'jour' | 'fin_de_mois';
  montant: number;
  le: string;
  /** Under zero, or under its own threshold. */
  manque: boolean;
}

/**
 * The figure of a till: today's where it is under zero or its threshold already, or where it has no plan; else the lowest
 * of its plan. 380 k€ today under a threshold of 2,3 M€ are told, though the plan come back above it; so is a plan that
 * goes under zero from there.
 *
 * @returns null when neither is known
 */
export function chiffreDeCaisse(caisse: CaisseDatee): ChiffreDeCaisse | null {
  const { montant, date, plan, seuil } = caisse;
  const faceAZero = allureFaceAZero(caisse);
  const allure = estDessous(faceAZero) ? faceAZero : allureFaceA(seuil, caisse);
  const creux = creuxDuPlan(plan);
  const sousLeSeuil = !estDessous(faceAZero) && estSous(montant, seuil);
  const manque = estDessous(allure) || sousLeSeuil;
  if (montant !== null && date !== null && (allure === 'deja' || sousLeSeuil || creux === null))
    return { dit: 'solde', montant, le: date, manque };
  if (creux === null) return null;
  return { dit: creuxEnFinDeMois(plan) ? 'fin_de_mois' : 'jour', montant: creux.montant, le: creux.fin, manque };
}

/** Of several tills, the first to look at of those that tell a figure, with it; null when none does. */
export function caisseEnTete<T extends CaisseDatee>(caisses: readonly T[]): ({ caisse: T } & ChiffreDeCaisse) | null {
  for (const caisse of caissesARegarder(caisses)) {
    const chiffre = chiffreDeCaisse(caisse);
    if (chiffre !== null) return { caisse, ...chiffre };
  }
  return null;
}

/** Whether the lowest point that a plan tells is the end of a month whose lowest day is not known. */
export function creuxEnFinDeMois(plan: readonly MoisPrevu[]): boolean {
  const fin = creuxDuPlan(plan)?.fin;
  return plan.some((mois) => mois.fin === fin && mois.plusBas === null);
}

/** The lowest of the lowest days that a plan tells, ends of months left out; null when it tells none. */
export function jourLePlusBasDuPlan(plan: readonly MoisPrevu[]): { fin: string; montant: number } | null {
  return plan
    .flatMap(({ fin, plusBas }) => (plusBas === null ? [] : [{ fin, montant: plusBas }]))
    .reduce<{ fin: string; montant: number } | null>(
      (bas, jour) => (bas === null || jour.montant < bas.montant ? jour : bas),
      null
    );
}

/** Whether a plan tells the lowest day of each of its months: ends of months above zero do not say that no day is under it. */
export function joursBasTousConnus(plan: readonly MoisPrevu[]): boolean {
  return plan.every(({ plusBas }) => plusBas !== null);
}
