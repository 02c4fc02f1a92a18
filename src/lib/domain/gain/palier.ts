import { joursEntre, plusJours } from '../temps/calendrier';
import { connuA } from '../temps/connu';
import { anneePleine, compteEnResultat, effetEntre, effetExercice, net, premierJour, type LigneGain } from './gain';
import { ECHELLE, type Palier, type PalierEchelle } from '../action/mots-des-actions';

/** A dated step of a line of gain (a row of `gain_palier`). */
export interface PalierGain {
  contrat: string;
  action: string;
  gain: string;
  rang: number;
  date: string;
  palier: Palier;
  net: number | null;
  effet: string | null;
  enregistre_le: string | null;
}

/** Where a line of gain stands at D. */
export interface SituationGain<L extends LigneGain = LigneGain> {
  ligne: L;
  /** Last step known at D; null when none was. */
  palier: Palier | null;
  depuis: string | null;
  /** Its one rung of the ladder; null when it has none, or fell off. */
  echelon: PalierEchelle | null;
  /** The line as its steps now say it (net and date of effect); null when lost or taken back. */
  retenue: L | null;
  /** What is really in the accounts, ended the day before a loss; null when never put in force. */
  realisee: L | null;
}

const enVigueur = (palier: Palier | null) => palier === 'realise' || palier === 'constate';
const perdue = (palier: Palier | null) => palier === 'perdu' || palier === 'repris';
const surEchelle = (palier: Palier): palier is PalierEchelle => ECHELLE.some((p) => p === palier);

function paliersConnus(ligne: LigneGain, paliers: readonly PalierGain[], au: string): PalierGain[] {
  return paliers
    .filter(
      (p) =>
        p.gain === ligne.gain &&
        p.action === ligne.action &&
        p.contrat === ligne.contrat &&
        connuA(p.date, p.enregistre_le, au)
    )
    .sort((a, b) => a.rang - b.rang);
}

/** The last step of a line known at D, by rank; null when none was. */
export function palierA(ligne: LigneGain, paliers: readonly PalierGain[], au: string): PalierGain | null {
  return paliersConnus(ligne, paliers, au).at(-1) ?? null;
}

/**
 * The line as its steps say it. Convention: a net or a date given at a step stands until another step gives one; a
 * gain postponed to no known date has none until it is put in force, and then from the day it was. A one-off put off
 * keeps the length of its period; induced costs stay as planned.
 */
function selonPaliers<L extends LigneGain>(ligne: L, connus: readonly PalierGain[]): L {
  let netRetenu: number | null = null;
  let debut = premierJour(ligne);
  for (const palier of connus) {
    netRetenu = palier.net ?? netRetenu;
    if (palier.effet !== null) debut = palier.effet;
    else if (palier.palier === 'reporte') debut = null;
    else if (enVigueur(palier.palier)) debut ??= palier.date;
  }
  const brut = netRetenu === null ? ligne.brut : netRetenu + ligne.couts_induits;
  if (ligne.perennite === 'perenne') return { ...ligne, brut, effet: debut };
  const duree = ligne.debut === null || ligne.fin === null ? null : joursEntre(ligne.debut, ligne.fin);
  return { ...ligne, brut, debut, fin: debut === null || duree === null ? ligne.fin : plusJours(debut, duree) };
}

/** The line ended on a day: what a one-off had brought by then is all that it brings. */
function arretee<L extends LigneGain>(ligne: L, jour: string): L | null {
  const debut = premierJour(ligne);
  if (debut === null || jour < debut) return null;
  if (ligne.fin !== null && ligne.fin <= jour) return ligne;
  if (ligne.perennite === 'perenne') return { ...ligne, fin: jour };
  const acquis = effetEntre(ligne, debut, jour);
  const part = acquis === null || net(ligne) === 0 ? 0 : acquis / net(ligne);
  return { ...ligne, brut: ligne.brut * part, couts_induits: ligne.couts_induits * part, fin: jour };
}

/**
 * Where a line stands at D. Convention: the latest known step decides; going back is a later step and keeps history.
 * A gain lost or taken back (`perdu`, `repris`) brings nothing from that day; a gain postponed (`reporte`) stands where
 * it stood, and no higher than secured.
 */
export function situationGain<L extends LigneGain>(
  ligne: L,
  paliers: readonly PalierGain[],
  au: string
): SituationGain<L> {
  const connus = paliersConnus(ligne, paliers, au);
  const dernier = connus.at(-1);
  if (!dernier) return { ligne, palier: null, depuis: null, echelon: null, retenue: ligne, realisee: null };
  const { palier, date: depuis } = dernier;
  if (perdue(palier)) {
    const debutPerte = connus.findLastIndex((p) => !perdue(p.palier)) + 1;
    const avant = connus.slice(0, debutPerte);
    const perte = connus[debutPerte];
    const etaitRealisee = enVigueur(avant.at(-1)?.palier ?? null) && perte !== undefined;
    const realisee = etaitRealisee ? arretee(selonPaliers(ligne, avant), plusJours(perte.date, -1)) : null;
    return { ligne, palier, depuis, echelon: null, retenue: null, realisee };
  }
  const retenue = selonPaliers(ligne, connus);
  const atteint = connus.map((p) => p.palier).findLast(surEchelle) ?? null;
  const echelon = palier === 'reporte' && enVigueur(atteint) ? 'securise' : atteint;
  return { ligne, palier, depuis, echelon, retenue, realisee: enVigueur(palier) ? retenue : null };
}

/** Lines on a rung: années pleines and one-off amounts are never added together. */
export interface Cumul {
  lignes: number;
  anneePleine: number;
  ponctuel: number;
}

export type Marche = PalierEchelle | 'sans' | 'perdu' | 'repris';

export interface Echelle {
  /** Disjoint: every line on the one rung where it stands; lost ones at what they were worth. */
  paliers: Record<Marche, Cumul>;
  /** « Au moins »: the lines of a rung and of all above. */
  auMoins: Record<PalierEchelle, Cumul>;
  /** All lines that still count, those without a step included. */
  tout: Cumul;
  /** Dépenses évitées, outside all the rest. */
  evitees: Cumul;
}

const rien = (): Cumul => ({ lignes: 0, anneePleine: 0, ponctuel: 0 });

function ajoute(cumul: Cumul, ligne: LigneGain): void {
  const pleine = anneePleine(ligne);
  cumul.lignes += 1;
  if (pleine === null) cumul.ponctuel += net(ligne);
  else cumul.anneePleine += pleine;
}

const marches = <T>(valeur: () => T): Record<Marche, T> => ({
  sans: valeur(),
  identifie: valeur(),
  chiffre: valeur(),
  valide: valeur(),
  securise: valeur(),
  realise: valeur(),
  constate: valeur(),
  perdu: valeur(),
  repris: valeur()
});

function marcheDe({ echelon, palier }: SituationGain): Marche {
  if (palier === 'perdu' || palier === 'repris') return palier;
  return echelon ?? 'sans';
}

/**
 * Gains by step of the ladder. A gain put in force is part of those secured, a secured one of those validated: the
 * disjoint rungs may be added, the cumulated ones never are.
 */
export function parPalier(situations: readonly SituationGain[]): Echelle {
  const paliers = marches(rien);
  const [tout, evitees] = [rien(), rien()];
  const auMoins = {
    identifie: rien(),
    chiffre: rien(),
    valide: rien(),
    securise: rien(),
    realise: rien(),
    constate: rien()
  };
  for (const situation of situations) {
    const ligne = situation.retenue ?? situation.ligne;
    if (!compteEnResultat(ligne)) {
      ajoute(evitees, ligne);
      continue;
    }
    ajoute(paliers[marcheDe(situation)], ligne);
    if (situation.retenue === null) continue;
    ajoute(tout, ligne);
    const hauteur = situation.echelon === null ? -1 : ECHELLE.indexOf(situation.echelon);
    for (const palier of ECHELLE.slice(0, hauteur + 1)) ajoute(auMoins[palier], ligne);
  }
  return { paliers, auMoins, tout, evitees };
}

/**
 * Effect on a year, by the one rung where each line stands; the euros that a lost gain had brought before its loss
 * stay under `perdu` or `repris`. Lines without a date, and dépenses évitées, are left out.
 */
export function effetParPalier(situations: readonly SituationGain[], annee: number): Record<Marche, number> {
  const effets = marches(() => 0);
  for (const situation of situations) {
    const ligne = situation.retenue ?? situation.realisee;
    if (ligne !== null && compteEnResultat(ligne)) effets[marcheDe(situation)] += effetExercice(ligne, annee) ?? 0;
  }
  return effets;
}
