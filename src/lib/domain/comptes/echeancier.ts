import { derniereAnnexe, type LigneDAnnexe } from './annexes';
import { somme } from './comptes-ej';
import { tenueDuBudget, type TenueDuBudget } from './tenue-du-budget';

/** A year of the schedule of a debt, as its last state tells it: what is borrowed at that day, and no other loan. */
export interface AnneeDeDette extends LigneDAnnexe {
  exercice: number;
  capital: number;
  interets: number | null;
  encours: number | null;
}

/** What entities repay in a year to come, beside the CAF that their PGFP foresees. */
interface CapitalAVenir {
  annee: number;
  capital: number | null;
  interets: number | null;
  encours: number | null;
  /** Of the same entities; null when the PGFP of one of them has no CAF for the year. */
  tenue: TenueDuBudget | null;
  /** Entities whose schedule tells other years after the budget, and not this one. */
  muets: string[];
}

/** The last state of the debt of an entity, where it tells of years after a budget: these alone. */
interface EcheancierLu {
  ej: string;
  etat: AnneeDeDette[];
}

/**
 * The schedules that tell of the years after a budget: a last state that stops at the year of the budget tells nothing
 * of what comes, as if it had not been sent.
 *
 * @param ejs entities of the perimeter
 * @param exercice year of the budget
 */
export function echeanciersApres(
  lignes: readonly AnneeDeDette[],
  ejs: readonly string[],
  exercice: number
): EcheancierLu[] {
  return ejs
    .map((ej) => ({ ej, etat: derniereAnnexe(lignes, ej).filter((e) => e.exercice > exercice) }))
    .filter(({ etat }) => etat.length > 0);
}

/**
 * The years that schedules tell: the capital of each entity is that of its last state, and each repays its own loans
 * (rule 17). A year that the schedule of one of them does not reach is not known of all. Worked: A repays 2.0 then
 * 1.9 M€, B 1.0 M€ in the first year alone: 3.0 M€, then not known.
 *
 * @param cafDe CAF of an entity in a year of the PGFP
 */
export function capitalAVenir(
  echeanciers: readonly EcheancierLu[],
  cafDe: (ej: string, annee: number) => number | null
): CapitalAVenir[] {
  const annees = new Set(echeanciers.flatMap(({ etat }) => etat.map(({ exercice }) => exercice)));
  return [...annees]
    .sort((a, b) => a - b)
    .map((annee) => {
      const dites = echeanciers.map(({ ej, etat }) => ({
        ej,
        dite: etat.find(({ exercice }) => exercice === annee) ?? null
      }));
      const de = (chiffre: 'capital' | 'interets' | 'encours') => somme(dites.map(({ dite }) => dite && dite[chiffre]));
      const entites = dites.map(({ ej, dite }) => ({ caf: cafDe(ej, annee), capital: dite && dite.capital }));
      return {
        ...{ annee, capital: de('capital'), interets: de('interets'), encours: de('encours') },
        tenue: tenueDuBudget(entites, null),
        muets: dites.filter(({ dite }) => dite === null).map(({ ej }) => ej)
      };
    });
}
