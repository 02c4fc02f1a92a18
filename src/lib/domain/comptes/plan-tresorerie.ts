import type { Poste } from './codes';
import { estLeCrp, type LigneCompte } from './comptes-ej';
import { lignesDuPoste } from './lignes-du-poste';
import { compteConnuA } from '../temps/documents';

/** A month of a cash plan. */
export interface MoisPrevu {
  fin: string;
  montant: number;
  plusBas: number | null;
}

/**
 * Whether a line makes a cash plan at D: the balance foreseen at the end of a month to come, of the hospital's own
 * budget. A lowest day without a balance, a month that is past or the plan of an annex budget make none.
 */
export function prevoitUnMois(
  { version, budget, poste, montant, fin }: Pick<LigneCompte, 'version' | 'budget' | 'poste' | 'montant' | 'fin'>,
  au: string
): boolean {
  return version === 'plan_tresorerie' && estLeCrp(budget) && poste === 'tresorerie' && montant !== null && fin > au;
}

/** How many entities have sent no plan of months to come: each is asked for its own, due every month (D. 6145-72-3). */
export function sansPlanRecu(entites: readonly { plan: readonly unknown[] }[]): number {
  return entites.filter(({ plan }) => plan.length === 0).length;
}

/**
 * The cash plan of an entity as known at D: the months that end after D, in their order. It is a forecast and never
 * stands in for a balance of account 515 (RULES 37); empty when none was sent.
 */
export function planDeTresorerie(lignes: readonly LigneCompte[], ej: string, au: string): MoisPrevu[] {
  const plan = (poste: Poste) =>
    lignesDuPoste(lignes, ej, poste).filter(
      (l) => l.version === 'plan_tresorerie' && estLeCrp(l.budget) && l.fin > au && compteConnuA(l, au)
    );
  const bas = new Map(plan('tresorerie_plus_bas').map((l) => [l.fin, l.montant]));
  return plan('tresorerie')
    .filter((l) => prevoitUnMois(l, au))
    .flatMap(({ fin, montant }): MoisPrevu[] =>
      montant === null ? [] : [{ fin, montant, plusBas: bas.get(fin) ?? null }]
    )
    .sort((a, b) => a.fin.localeCompare(b.fin));
}

/** The lowest point of a plan, its lowest day where it says one, and the month of it; null for an empty plan. */
export function creuxDuPlan(plan: readonly MoisPrevu[]): { fin: string; montant: number } | null {
  return plan
    .map(({ fin, montant, plusBas }) => ({ fin, montant: Math.min(montant, plusBas ?? montant) }))
    .reduce<{ fin: string; montant: number } | null>(
      (bas, m) => (bas === null || m.montant < bas.montant ? m : bas),
      null
    );
}

/** The first month of a plan with a day under zero; null when it has none. At zero exactly, it pays. */
export function premierMoisSousZero(plan: readonly MoisPrevu[]): string | null {
  return plan.find((mois) => (creuxDuPlan([mois])?.montant ?? 0) < 0)?.fin ?? null;
}
