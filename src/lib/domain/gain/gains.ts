import { plusJours } from '../temps/calendrier';
import { anneePleine, compteEnResultat, effetEntre, effetExercice, premierJour, type LigneGain } from './gain';
import { ECHELLE } from '../action/mots-des-actions';
import { situationGain, type PalierGain } from './palier';

/** What was expected of a contract or an action, and what is there at D; all net, dépenses évitées apart. */
export interface SyntheseGains {
  annee: number;
  /** Run-rates, in euros a year: planned, at least secured at D, and in force at D. */
  apPrevue: number;
  apSecurisee: number;
  apEnVigueur: number;
  /** Effect on the year as planned: the whole year, and what of it should be there at D. */
  effetAttendu: number;
  effetAttenduADate: number;
  /** Effect on the year of what is put in force at D: the whole year, and up to D. */
  effetRealise: number;
  effetRealiseADate: number;
  /** Realised up to D over expected up to D; null when nothing was expected. */
  tauxADate: number | null;
  /** No gain was to have begun at D: « aucun gain attendu à date ». */
  rienAttendu: boolean;
  /** Lines left out of the expected effect because nothing says when they act. */
  sansDate: number;
  evitees: { anneePleine: number; effetAttendu: number };
}

const premier = (a: string, b: string) => (a < b ? a : b);

/** Whether a lasting gain put in force acts on the day. */
export function estEnVigueur(realisee: LigneGain | null, au: string): realisee is LigneGain {
  if (realisee?.perennite !== 'perenne' || realisee.effet === null) return false;
  return realisee.effet <= au && (realisee.fin === null || realisee.fin >= au);
}

/**
 * Expected and realised gains of a year at D. Expected is what was planned (net, dates of the line); realised is what
 * stands at `realise` or `constate` at D, at the net and date that its steps give.
 *
 * @param geleDepuis day since which a suspension froze expected gains: nothing more is expected from that day on
 */
export function syntheseGains(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  annee: number,
  au: string,
  geleDepuis: string | null = null
): SyntheseGains {
  const [debut, fin] = [`${annee}-01-01`, `${annee}-12-31`];
  const finAttendue = geleDepuis === null ? fin : premier(fin, plusJours(geleDepuis, -1));
  const rendu: SyntheseGains = {
    annee,
    apPrevue: 0,
    apSecurisee: 0,
    apEnVigueur: 0,
    effetAttendu: 0,
    effetAttenduADate: 0,
    effetRealise: 0,
    effetRealiseADate: 0,
    tauxADate: null,
    rienAttendu: true,
    sansDate: 0,
    evitees: { anneePleine: 0, effetAttendu: 0 }
  };
  for (const ligne of lignes) {
    const attendu = effetEntre(ligne, debut, finAttendue);
    if (!compteEnResultat(ligne)) {
      rendu.evitees.anneePleine += anneePleine(ligne) ?? 0;
      rendu.evitees.effetAttendu += attendu ?? 0;
      continue;
    }
    rendu.apPrevue += anneePleine(ligne) ?? 0;
    if (attendu === null) rendu.sansDate += 1;
    else {
      rendu.effetAttendu += attendu;
      rendu.effetAttenduADate += effetEntre(ligne, debut, premier(finAttendue, au)) ?? 0;
      if ((premierJour(ligne) ?? au) <= premier(au, geleDepuis ?? au)) rendu.rienAttendu = false;
    }
    const { echelon, retenue, realisee } = situationGain(ligne, paliers, au);
    const hauteur = echelon === null ? -1 : ECHELLE.indexOf(echelon);
    if (retenue !== null && hauteur >= ECHELLE.indexOf('securise')) rendu.apSecurisee += anneePleine(retenue) ?? 0;
    if (estEnVigueur(realisee, au)) rendu.apEnVigueur += anneePleine(realisee) ?? 0;
    if (realisee !== null) {
      rendu.effetRealise += effetExercice(realisee, annee) ?? 0;
      rendu.effetRealiseADate += effetEntre(realisee, debut, premier(fin, au)) ?? 0;
    }
  }
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

/** Expected and realised euros cumulated at given days, as known at D; lines without a date are left out. */
export function gainsCumules(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  dates: readonly string[],
  au: string
): PointCumule[] {
  const comptees = lignes.filter(compteEnResultat);
  const realisees = comptees.map((l) => situationGain(l, paliers, au).realisee).filter((l) => l !== null);
  const jusqua = (ensemble: readonly LigneGain[], jour: string) =>
    ensemble.reduce((total, l) => total + (effetEntre(l, premierJour(l) ?? jour, jour) ?? 0), 0);
  return dates.map((date) => ({
    date,
    attendu: jusqua(comptees, date),
    realise: date <= au ? jusqua(realisees, date) : null
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
  const activite = somme(
    (l) => l.nature === 'recette' && (l.type_recette === 'volume' || l.type_recette === 'case_mix')
  );
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

/** Values retained by the two sides, on the lines where both gave one. */
export interface ValeursRetenues {
  etablissement: number;
  ars: number;
  /** Hospital's less agency's. */
  difference: number;
  /** Lines on which they differ. */
  disputees: number;
  /** Lines left out because one side gave no value. */
  nonComparees: number;
}

/** What the hospital and the agency retain, lasting and one-off gains apart (run-rates and amounts never add up). */
export function valeursRetenues(lignes: readonly LigneGain[]): {
  perennes: ValeursRetenues;
  ponctuels: ValeursRetenues;
} {
  const rien = (): ValeursRetenues => ({ etablissement: 0, ars: 0, difference: 0, disputees: 0, nonComparees: 0 });
  const rendu = { perennes: rien(), ponctuels: rien() };
  for (const ligne of lignes.filter(compteEnResultat)) {
    const cumul = ligne.perennite === 'perenne' ? rendu.perennes : rendu.ponctuels;
    const { retenu_etablissement: etablissement, retenu_ars: ars } = ligne;
    if (etablissement === null || ars === null) {
      cumul.nonComparees += 1;
      continue;
    }
    cumul.etablissement += etablissement;
    cumul.ars += ars;
    cumul.difference += etablissement - ars;
    if (etablissement !== ars) cumul.disputees += 1;
  }
  return rendu;
}
