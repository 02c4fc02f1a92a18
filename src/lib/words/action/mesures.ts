import { rienADate } from '$lib/domain/gain/absence';
import { compteJalons, enRetardDansLAction, jalonsEnAvance, type CompteJalons } from '$lib/domain/action/action';
import type { ActionLigne } from '$lib/views/actions/actions.types';

/** Greatest slippage of the milestones of an action, in days; null when none has slipped. */
export function glissementMax({ detailJalons }: Pick<ActionLigne, 'detailJalons'>): number | null {
  const glisses = detailJalons.filter(({ glisse }) => glisse).map(({ joursDeGlissement }) => joursDeGlissement);
  return glisses.length === 0 ? null : Math.max(...glisses);
}

/** Greatest delay of the late milestones, in days; null when none is late, or when the action is given up. */
export function retardMax({ etat, detailJalons }: Pick<ActionLigne, 'etat' | 'detailJalons'>): number | null {
  const retards = detailJalons
    .filter((jalon) => enRetardDansLAction(etat, jalon))
    .map(({ joursDeRetard }) => joursDeRetard);
  return retards.length === 0 ? null : Math.max(...retards);
}

/** Whether an action has any gain at all: nothing quantified is not a gain of zero. */
export function avecGains(action: Pick<ActionLigne, 'apPlanifiee' | 'attenduADate' | 'realiseADate'>): boolean {
  return action.apPlanifiee !== 0 || !rienADate({ attendu: action.attenduADate, realise: action.realiseADate });
}

/** Sums over distinct actions. Full-year amounts and effects on the year are told apart and never added together. */
export interface Totaux {
  actions: number;
  jalons: CompteJalons;
  /** Milestones reached ahead of their deadline. */
  enAvance: number;
  /** Euros a full year, net, each capped by its shared base. */
  anneePleine: { enVigueur: number; prevue: number };
  /** Euros of the year of D. */
  exercice: { realise: number; attendu: number };
}

export function totaux(actions: readonly ActionLigne[]): Totaux {
  const uniques = [...new Map(actions.map((action) => [action.numero, action])).values()];
  const somme = (mesure: (action: ActionLigne) => number) => uniques.reduce((s, action) => s + mesure(action), 0);
  const suivies = uniques.map(({ etat, detailJalons }) => ({ etat, jalons: detailJalons }));
  return {
    actions: uniques.length,
    jalons: compteJalons(suivies),
    enAvance: jalonsEnAvance(suivies),
    anneePleine: { enVigueur: somme((a) => a.apEnVigueur), prevue: somme((a) => a.apPlanifiee) },
    exercice: { realise: somme((a) => a.realiseADate), attendu: somme((a) => a.attenduADate) }
  };
}
