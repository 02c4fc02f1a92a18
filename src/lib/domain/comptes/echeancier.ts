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
}

/**
 * The years after a budget, of the entities whose schedule is known: the capital of each is that of its last state, and
 * each entity repays its own loans (rule 17). A year that the schedule of one of them does not reach is not known of all.
 * Worked: A repays 2.0 then 1.9 M€, B 1.0 M€ in the first year alone: 3.0 M€, then not known.
 *
 * @param ejs entities that have sent a schedule
 * @param exercice year of the budget
 * @param cafDe CAF of an entity in a year of the PGFP
 */
export function capitalAVenir(
  lignes: readonly AnneeDeDette[],
  ejs: readonly string[],
  exercice: number,
  cafDe: (ej: string, annee: number) => number | null
): CapitalAVenir[] {
  const etats = ejs.map((ej) => ({ ej, etat: derniereAnnexe(lignes, ej) }));
  const annees = new Set(etats.flatMap(({ etat }) => etat.map((e) => e.exercice)).filter((annee) => annee > exercice));
  return [...annees]
    .sort((a, b) => a - b)
    .map((annee) => {
      const dites = etats.map(({ ej, etat }) => ({
        ej,
        dite: etat.find(({ exercice }) => exercice === annee) ?? null
      }));
      const de = (chiffre: 'capital' | 'interets' | 'encours') => somme(dites.map(({ dite }) => dite && dite[chiffre]));
      const entites = dites.map(({ ej, dite }) => ({ caf: cafDe(ej, annee), capital: dite && dite.capital }));
      return {
        ...{ annee, capital: de('capital'), interets: de('interets'), encours: de('encours') },
        tenue: tenueDuBudget(entites, null)
      };
    });
}
