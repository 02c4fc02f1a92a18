import { anneeDe, moisEntre, plusJours } from '../temps/calendrier';
import type { Nature, Perennite, TypeRecette } from '../action/codes';

/** A line of gain (a row of `gain`); euros are signed, favourable is positive, whatever the nature. */
export interface LigneGain {
  contrat: string;
  action: string;
  gain: string;
  ej: string;
  compte: string | null;
  unite: string | null;
  nature: Nature;
  type_recette: TypeRecette | null;
  perennite: Perennite;
  brut: number;
  couts_induits: number;
  effet: string | null;
  debut: string | null;
  fin: string | null;
  retenu_etablissement: number | null;
  retenu_ars: number | null;
  contrepartie_ej: string | null;
  /** Part that counts once what other actions take from the same base is removed; absent = all of it. */
  coefficient?: number;
  /** How that part changes with time, as other lines of a base with a ceiling begin and end; absent = it does not. */
  etapes?: readonly Etape[];
  /** The same for what is delivered or still retained at D; absent = `coefficient`. */
  coefficientRetenu?: number;
  etapesRealisees?: readonly Etape[];
  etapesRetenues?: readonly Etape[];
  /** The base with a ceiling that it shares; absent = none. */
  plafonnee?: { base: string; plafond: number };
}

/** From a day on, the part of a line that counts under the ceiling of its base. */
export interface Etape {
  des: string;
  coefficient: number;
}

/** Net of induced costs, in euros: a year of a lasting gain, the whole of a one-off. */
export function net(ligne: Pick<LigneGain, 'brut' | 'couts_induits'> & Partial<LigneGain>): number {
  return (ligne.brut - ligne.couts_induits) * (ligne.coefficient ?? 1);
}

/** Net run-rate of a lasting gain, in euros a year; null for a one-off, which has none. */
export function anneePleine(ligne: LigneGain): number | null {
  return ligne.perennite === 'perenne' ? net(ligne) : null;
}

/** Receipts that need more or heavier stays: volume and case-mix, on which plans that failed had bet. */
export function dependDeLActivite({ nature, type_recette }: Pick<LigneGain, 'nature' | 'type_recette'>): boolean {
  return nature === 'recette' && (type_recette === 'volume' || type_recette === 'case_mix');
}

/** Whether a line may count in results: a `dépense évitée` is told apart and never does. */
export function compteEnResultat({ nature }: Pick<LigneGain, 'nature'>): boolean {
  return nature !== 'depense_evitee';
}

/** Whether a line is a one-off: an amount over a period, and no année pleine. */
export function estPonctuelle({ perennite }: Pick<LigneGain, 'perennite'>): boolean {
  return perennite === 'ponctuel';
}

/** First day of effect as the line says it; null when it does not. */
export function premierJour(ligne: Pick<LigneGain, 'perennite' | 'effet' | 'debut'>): string | null {
  return ligne.perennite === 'perenne' ? ligne.effet : ligne.debut;
}

/** Whether a line counts in the accounts of a year, or did before: nothing of it can be in those of an earlier one. */
export function aCommenceEn(ligne: LigneGain, exercice: number): boolean {
  const jour = premierJour(ligne);
  return compteEnResultat(ligne) && jour !== null && anneeDe(jour) <= exercice;
}

const premier = (a: string, b: string) => (a < b ? a : b);
const dernier = (a: string, b: string) => (a > b ? a : b);

/**
 * Euros that a line brings from one day to another, both included. Convention: a lasting gain brings its année pleine
 * × months in force / 12, from its first day of effect to its last if it has one; a one-off brings its amount by the
 * months of its period (months as {@link moisEntre} counts them).
 *
 * @returns null when the dates that say when the line acts are not given
 */
export function effetEntre(ligne: LigneGain, debut: string, fin: string): number | null {
  if (ligne.perennite === 'perenne') {
    if (ligne.effet === null) return null;
    return effetParEtapes(ligne, dernier(ligne.effet, debut), ligne.fin === null ? fin : premier(ligne.fin, fin));
  }
  if (ligne.debut === null || ligne.fin === null || ligne.fin < ligne.debut) return null;
  const mois = moisEntre(dernier(ligne.debut, debut), premier(ligne.fin, fin));
  return (net(ligne) * mois) / moisEntre(ligne.debut, ligne.fin);
}

/** Année pleine × months / 12, each month at the part that the ceiling of its base leaves then. */
function effetParEtapes(ligne: LigneGain, debut: string, fin: string): number {
  const etapes = ligne.etapes ?? [];
  const [premiere] = etapes;
  if (premiere === undefined) return (net(ligne) * moisEntre(debut, fin)) / 12;
  const avant = premiere.des > debut ? [{ des: debut, coefficient: premiere.coefficient }] : [];
  return [...avant, ...etapes].reduce((total, { des, coefficient }, rang, toutes) => {
    const suivante = toutes[rang + 1]?.des;
    const jusqua = suivante === undefined ? fin : premier(fin, plusJours(suivante, -1));
    return total + (net({ ...ligne, coefficient }) * moisEntre(dernier(des, debut), jusqua)) / 12;
  }, 0);
}

/** Run-rate of a lasting gain on a day, at the part that the ceiling of its base leaves then. */
export function anneePleineLe(ligne: LigneGain, jour: string): number | null {
  const etape = ligne.etapes?.findLast((e) => e.des <= jour);
  return anneePleine(etape === undefined ? ligne : { ...ligne, coefficient: etape.coefficient });
}

/** Effect on the accounts of a year, in euros: the flow that feeds bridges and landings, never the année pleine. */
export function effetExercice(ligne: LigneGain, annee: number): number | null {
  return effetEntre(ligne, `${annee}-01-01`, `${annee}-12-31`);
}

/**
 * « Effet report » on a year: what a lasting gain that began the year before brings more than it did then, that is its
 * année pleine less its effect of N-1 (convention: report N+1 = AP − effet N), while it stays in force. 0 for a
 * one-off, for what began in another year, and where the ceiling of a base shared from N on leaves it less than it had:
 * 100 k€ a year from 1 July 2025, of which a quarter is left in 2026, brought 50 k€ then and brings 25, no report. A line that costs reports its cost.
 */
export function report(ligne: LigneGain, annee: number): number | null {
  if (ligne.perennite === 'ponctuel') return 0;
  const effet = effetExercice(ligne, annee);
  const avant = effetExercice(ligne, annee - 1);
  if (ligne.effet === null || effet === null || avant === null) return null;
  const ecart = effet - avant;
  return anneeDe(ligne.effet) === annee - 1 && ecart * effet > 0 ? ecart : 0;
}
