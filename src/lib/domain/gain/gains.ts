import { plusJours } from '../temps/calendrier';
import { venueA } from '../temps/connu';
import type { Arret } from '../contrat/contrat';
import { jourArrete, jourDuGel } from '../contrat/gel';
import { estFini } from '../contrat/jugement';
import {
  anneePleine,
  anneePleineLe,
  compteEnResultat,
  dependDeLActivite,
  effetEntre,
  premierJour,
  type LigneGain
} from './gain';
import { auMoins, situationGain, type PalierGain } from './palier';

/** What was expected of a contract or an action, and what is there at D; all net, dépenses évitées apart. */
export interface SyntheseGains {
  annee: number;
  /**
   * Run-rates, in euros a year: planned, due at D by their planned day of effect, at least secured, in force at D. A line
   * that was secured and is put off is on no rung (rule 5): what its act secured has another day, or none [45]. It is told
   * apart until a step secures it again.
   */
  apPrevue: number;
  apDue: number;
  /**
   * Of what is due, what is not in force, line by line: what one brings before its day, or above its plan, hides nothing
   * that another misses [M]. Under a common ceiling, no more than what is delivered leaves of it (rule 46). Worked: 500 k€
   * due and 300 in force, 200 due and 260 in force, 100 in force before their day: 200 k€ are missing, not 40. Never more
   * than is due, unless the plan costs at D: a line that is to cost, and does not yet, lessens what is due without adding
   * to what is missing. Worked: 100 k€ due and a cost of 50, nothing in force: 50 due, 50 missing; the cost alone in
   * force: 50 due, 100 missing, and still 100 once a third line brings 50 before its day.
   */
  apManquante: number;
  apSecurisee: number;
  apReportee: number;
  apEnVigueur: number;
  /** Effect on the year as planned: the whole year, and what of it should be there at D. */
  effetAttendu: number;
  effetAttenduADate: number;
  /** Effect on the year of what was put in force: the whole year, and up to D. */
  effetRealise: number;
  effetRealiseADate: number;
  /** The same up to the last day on which something is expected: what compares with it when a freeze stopped it. */
  effetRealiseComparable: number;
  /** Realised up to D over expected up to D; null when nothing was expected. */
  tauxADate: number | null;
  /** Lines that are no dépense évitée: without any, gains are « non renseigné ». */
  lignes: number;
  /** No gain was to have begun at D: « aucun gain attendu à date ». */
  rienAttendu: boolean;
  /** Lines left out of the expected effect because nothing says when they act. */
  sansDate: number;
  evitees: { anneePleine: number; effetAttendu: number };
}

const premier = (a: string, b: string | null) => (b === null || a < b ? a : b);

/** Whether a lasting gain put in force acts on the day. */
export function estEnVigueur(realisee: LigneGain | null, au: string): realisee is LigneGain {
  if (realisee?.perennite !== 'perenne' || realisee.effet === null) return false;
  return realisee.effet <= au && (realisee.fin === null || realisee.fin >= au);
}

/**
 * The last day on which gains are expected of a contract that something stopped: the eve of a freeze, which stops them
 * from its day on, the very day of an abandonment, a closing or a term.
 */
export function dernierJourAttendu(arret: Arret | null): string | null {
  const gel = jourDuGel(arret);
  return gel === null ? (arret?.le ?? null) : plusJours(gel, -1);
}

/** The same, as it was known at a day that may be before the stop: nothing was stopped yet. */
export function dernierJourAttenduA(arret: Arret | null, au: string): string | null {
  return arret === null || venueA(jourArrete(arret), au) === null ? null : dernierJourAttendu(arret);
}

/**
 * The last day on which what is delivered counts for a contract: the end of one that is over, which is judged there
 * [M]; a freeze stops nothing that is delivered.
 */
export function dernierJourCompte(arret: Arret | null): string | null {
  return estFini(arret) ? arret.le : null;
}

/** Last day of a year on which something is expected, or counts. */
export function finDue(annee: number, dernierJour: string | null): string {
  return premier(`${annee}-12-31`, dernierJour);
}

/**
 * Expected and realised gains of a year at D. Expected is what was planned (net, dates of the line); realised is what
 * was put in force by D, at the net and date that its steps give, and kept what it had brought when it went back.
 *
 * @param dernierJour last day on which something is expected; null when nothing stopped the contract
 */
export function syntheseGains(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  annee: number,
  au: string,
  dernierJour: string | null = null
): SyntheseGains {
  const [debut, fin] = [`${annee}-01-01`, `${annee}-12-31`];
  const finAttendue = premier(fin, dernierJour);
  const rendu: SyntheseGains = {
    annee,
    apPrevue: 0,
    apDue: 0,
    apManquante: 0,
    apSecurisee: 0,
    apReportee: 0,
    apEnVigueur: 0,
    effetAttendu: 0,
    effetAttenduADate: 0,
    effetRealise: 0,
    effetRealiseADate: 0,
    effetRealiseComparable: 0,
    tauxADate: null,
    lignes: 0,
    rienAttendu: true,
    sansDate: 0,
    evitees: { anneePleine: 0, effetAttendu: 0 }
  };
  const bases = new Map<string, { place: number; manque: number }>();
  /** Of what is due, what came: of a gain its own at most, of a cost all of it. */
  let tenueDuDu = 0;
  for (const ligne of lignes) {
    const attendu = effetEntre(ligne, debut, finAttendue);
    if (!compteEnResultat(ligne)) {
      rendu.evitees.anneePleine += anneePleine(ligne) ?? 0;
      rendu.evitees.effetAttendu += attendu ?? 0;
      continue;
    }
    rendu.lignes += 1;
    rendu.apPrevue += anneePleine(ligne) ?? 0;
    let due = 0;
    if (attendu === null) rendu.sansDate += 1;
    else {
      rendu.effetAttendu += attendu;
      rendu.effetAttenduADate += effetEntre(ligne, debut, premier(finAttendue, au)) ?? 0;
      if ((premierJour(ligne) ?? au) <= premier(au, dernierJour)) {
        rendu.rienAttendu = false;
        due = anneePleineLe(ligne, premier(au, dernierJour)) ?? 0;
        rendu.apDue += due;
      }
    }
    const situation = situationGain(ligne, paliers, au);
    const { retenue, realisee, acquis, palier } = situation;
    if (retenue !== null && auMoins(situation, 'securise'))
      rendu[palier === 'reporte' ? 'apReportee' : 'apSecurisee'] += anneePleine(retenue) ?? 0;
    const tenue = estEnVigueur(realisee, au) ? (anneePleine(realisee) ?? 0) : 0;
    rendu.apEnVigueur += tenue;
    const manque = due === 0 ? 0 : Math.max(0, due - tenue);
    if (due !== 0) tenueDuDu += due > 0 ? Math.min(tenue, due) : tenue;
    const { plafonnee } = ligne;
    if (plafonnee === undefined) rendu.apManquante += manque;
    else {
      const vue = bases.get(plafonnee.base) ?? { place: plafonnee.plafond, manque: 0 };
      bases.set(plafonnee.base, { place: vue.place - tenue, manque: vue.manque + manque });
    }
    for (const { ligne: acquise } of acquis) {
      rendu.effetRealise += effetEntre(acquise, debut, fin) ?? 0;
      rendu.effetRealiseADate += effetEntre(acquise, debut, premier(fin, au)) ?? 0;
      rendu.effetRealiseComparable += effetEntre(acquise, debut, premier(finAttendue, au)) ?? 0;
    }
  }
  for (const { place, manque } of bases.values()) rendu.apManquante += Math.max(0, Math.min(place, manque));
  const { apDue } = rendu;
  rendu.apManquante = Math.min(rendu.apManquante, Math.max(0, apDue, apDue - tenueDuDu));
  if (rendu.effetAttenduADate > 0) rendu.tauxADate = rendu.effetRealiseADate / rendu.effetAttenduADate;
  return rendu;
}

/** Cumulated since the first day of each line. */
export interface PointCumule {
  date: string;
  attendu: number;
  /** Null after D: nothing is known to be realised yet. */
  realise: number | null;
}

/**
 * Expected and realised euros cumulated at given days, as known at D; lines without a date are left out.
 *
 * @param dernierJour last day on which something is expected: past it the expected stays where it stood
 */
export function gainsCumules(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  dates: readonly string[],
  au: string,
  dernierJour: string | null = null
): PointCumule[] {
  const comptees = lignes.filter(compteEnResultat);
  const acquises = comptees.flatMap((l) => situationGain(l, paliers, au).acquis.map((a) => a.ligne));
  const jusqua = (ensemble: readonly LigneGain[], jour: string) =>
    ensemble.reduce((total, l) => total + (effetEntre(l, premierJour(l) ?? jour, jour) ?? 0), 0);
  return dates.map((date) => ({
    date,
    attendu: jusqua(comptees, premier(date, dernierJour)),
    realise: date <= au ? jusqua(acquises, date) : null
  }));
}

/** Amounts by what they are, and their share of the total; shares are null when the total is not positive. */
export interface PartsDesGains {
  total: number;
  recettes: number;
  depenses: number;
  /** Receipts that need more or heavier stays: volume and case-mix. */
  activite: number;
  ponctuels: number;
  partRecettes: number | null;
  partDepenses: number | null;
  partActivite: number | null;
  partPonctuelle: number | null;
}

/**
 * What gains are made of: receipts or spending, how much depends on activity, how much is one-off. Plans that bet on
 * activity are those that failed (IGAS 2007-2008, Sénat r07-403).
 *
 * @param mesure euros of a line: its effect on a year, or its année pleine, never the two together
 */
export function partsDesGains<L extends LigneGain>(lignes: readonly L[], mesure: (ligne: L) => number): PartsDesGains {
  const comptees = lignes.filter(compteEnResultat);
  const somme = (vrai: (l: L) => boolean) => comptees.filter(vrai).reduce((t, l) => t + mesure(l), 0);
  const total = somme(() => true);
  const recettes = somme((l) => l.nature === 'recette');
  const depenses = somme((l) => l.nature === 'depense');
  const activite = somme(dependDeLActivite);
  const ponctuels = somme((l) => l.perennite === 'ponctuel');
  const part = (montant: number) => (total > 0 ? montant / total : null);
  return {
    total,
    recettes,
    depenses,
    activite,
    ponctuels,
    partRecettes: part(recettes),
    partDepenses: part(depenses),
    partActivite: part(activite),
    partPonctuelle: part(ponctuels)
  };
}

/** Share of activity from which a plan bets on it [M]. */
const PART_D_ACTIVITE_A_REGARDER = 0.5;

/** What says whether a plan bets on activity, and what it should have brought by D. */
interface PariSurLActivite {
  partActivite: number | null;
  attenduADate: number;
  realiseADate: number;
}

/**
 * What is short of what was expected at D of a plan that bets on activity, half of its gains or more needing more or
 * heavier stays; null when it does not, when that is not known, or when nothing is short. Worked: 60 % on
 * activity, 305 k€ expected and 95 realised → 210 k€.
 */
export function pariManque({ partActivite: part, attenduADate, realiseADate }: PariSurLActivite): {
  part: number;
  manque: number;
} | null {
  const manque = attenduADate - realiseADate;
  return part === null || part < PART_D_ACTIVITE_A_REGARDER || manque <= 0 ? null : { part, manque };
}
