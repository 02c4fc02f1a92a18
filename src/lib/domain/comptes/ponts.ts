import { compareNumeros } from '../action/numero';
import { anneeDe } from '../temps/calendrier';
import { effetCompteDe } from '../gain/effet-compte';
import { compteEnResultat, effetEntre, effetExercice, premierJour, report, type LigneGain } from '../gain/gain';
import { finDue } from '../gain/gains';
import { situationGain, type PalierGain } from '../gain/palier';

/** A piece of a bridge, in euros; favourable is positive, null when its amount is not known. */
export interface Morceau {
  code: string;
  montant: number | null;
}

export interface Pont<M extends Morceau = Morceau> {
  depart: number;
  arrivee: number;
  morceaux: (M & { montant: number })[];
  /** What the pieces leave: start + pieces + this = end, always. */
  nonExplique: number;
  /** Above the threshold, it is a question to ask. */
  aQuestionner: boolean;
  /** Pieces without an amount: what they are worth lies in « non expliqué ». */
  inconnus: M[];
}

/**
 * A bridge from one amount to another. What the pieces do not explain is a piece of its own, so that they always sum to
 * the whole.
 *
 * @param seuil euros above which « non expliqué » is flagged
 * @returns null when either end is not known
 */
export function pont<M extends Morceau>(
  depart: number | null,
  arrivee: number | null,
  morceaux: readonly M[],
  seuil: number
): Pont<M> | null {
  if (depart === null || arrivee === null) return null;
  const connus = morceaux.flatMap((m) => (m.montant === null ? [] : [{ ...m, montant: m.montant }]));
  const nonExplique = connus.reduce((reste, m) => reste - m.montant, arrivee - depart);
  return {
    depart,
    arrivee,
    morceaux: connus,
    nonExplique,
    aQuestionner: Math.abs(nonExplique) > seuil,
    inconnus: morceaux.filter((m) => m.montant === null)
  };
}

/** Euros above which « non expliqué » is a question, and share of the gap (the larger of the two) [M]. */
const SEUIL_EUROS = 100_000;
const PART_DE_L_ECART = 0.25;

/** What is not explained becomes a question above a quarter of the gap, and 100 000 € [M]. */
export function seuilDuNonExplique(depart: number | null, arrivee: number): number {
  return Math.max(SEUIL_EUROS, PART_DE_L_ECART * Math.abs(arrivee - (depart ?? arrivee)));
}

/** Change of the gains in the accounts from a year to the next, by what makes it. */
export interface PiecesDeGains {
  /** Lasting gains put in force the year before, in force longer. */
  report: number;
  /** Lasting gains put in force in the year, pro rata. */
  mesures: number;
  /** Gains that are secured and not put in force, from the day after D to the end of the year. */
  a_venir: number;
  /** Lasting gains that ended or were lost (0 or less). */
  pertes: number;
  /** One-off gains put in force in the year, less those that the year before really had. */
  ponctuel: number;
}

/** Adds what a stretch in force changes from N-1 to N. */
function ajoute(pieces: PiecesDeGains, ligne: LigneGain, annee: number): void {
  const [apres, avant] = [effetExercice(ligne, annee) ?? 0, effetExercice(ligne, annee - 1) ?? 0];
  const debut = premierJour(ligne);
  if (ligne.perennite === 'ponctuel') pieces.ponctuel += apres - avant;
  else if (debut !== null && anneeDe(debut) === annee) pieces.mesures += apres;
  else if (debut !== null && anneeDe(debut) === annee - 1) {
    const finie = ligne.fin !== null && anneeDe(ligne.fin) < annee;
    const auReport = finie ? 0 : (report({ ...ligne, fin: null }, annee) ?? 0);
    pieces.report += auReport;
    pieces.pertes += apres - avant - auReport;
  } else pieces.pertes += apres - avant;
}

/**
 * Pieces that gains bring to the bridge from N-1 to N [M]: in N-1, and in the months of N that are over, only what was
 * put in force; what is secured counts from the day after D on. Dépenses évitées are no part of it.
 *
 * @param dernierJour last day on which the contract owes something; null when nothing stopped it
 */
export function piecesDeGains(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  annee: number,
  au: string,
  dernierJour: string | null = null
): PiecesDeGains {
  const pieces: PiecesDeGains = { report: 0, mesures: 0, a_venir: 0, pertes: 0, ponctuel: 0 };
  for (const ligne of lignes.filter(compteEnResultat)) {
    const situation = situationGain(ligne, paliers, au);
    for (const { ligne: acquise } of situation.acquis) ajoute(pieces, acquise, annee);
    pieces.a_venir += effetCompteDe(situation, annee, au, dernierJour).aVenir;
  }
  return pieces;
}

/** Pieces of the bridge from N-1 to N, in the order in which they are told. */
const PIECES_ANNUELLES = [
  ...(['report', 'mesures', 'a_venir', 'pertes', 'prix', 'volume', 'tendanciel', 'perimetre'] as const),
  ...(['aides', 'ponctuel'] as const)
];
export type PieceAnnuelle = (typeof PIECES_ANNUELLES)[number];

/**
 * Bridge from the result of N-1 to the landing of N.
 *
 * @param pieces amounts by piece; what is null or left out is unknown, and falls into « non expliqué »
 */
export function pontAnnuel(
  reel: number | null,
  atterrissage: number | null,
  pieces: Partial<Record<PieceAnnuelle, number | null>>,
  seuil: number
): Pont<{ code: PieceAnnuelle; montant: number | null }> | null {
  return pont(
    reel,
    atterrissage,
    PIECES_ANNUELLES.map((code) => ({ code, montant: pieces[code] ?? null })),
    seuil
  );
}

export interface EcartAction {
  action: string;
  attendu: number;
  realise: number;
  ecart: number;
}

/**
 * Gap of each action on a year: the effect that its lines count for at D (put in force, and what is secured from the
 * day after D), less the one that was planned; by number of action. Lines without a date are planned for nothing.
 *
 * @param dernierJour last day on which something is expected; null when nothing stopped the contract
 */
export function ecartsParAction(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  annee: number,
  au: string,
  dernierJour: string | null = null
): EcartAction[] {
  const parAction = new Map<string, EcartAction>();
  for (const ligne of lignes.filter(compteEnResultat)) {
    const attendu = effetEntre(ligne, `${annee}-01-01`, finDue(annee, dernierJour)) ?? 0;
    const { realise, aVenir } = effetCompteDe(situationGain(ligne, paliers, au), annee, au, dernierJour);
    const cumul = parAction.get(ligne.action) ?? { action: ligne.action, attendu: 0, realise: 0, ecart: 0 };
    cumul.attendu += attendu;
    cumul.realise += realise + aVenir;
    cumul.ecart = cumul.realise - cumul.attendu;
    parAction.set(ligne.action, cumul);
  }
  return [...parAction.values()].sort((a, b) => compareNumeros(a.action, b.action));
}

/**
 * What the plan holds beyond the effort of the version in force, in euros on a year: Σ of the gains planned by its
 * lines less its effort (cible − tendanciel). After an amendment whose lines were not written anew it says by how much
 * [M]; null when the path does not give both. 28,9 M€ of lines for an effort of 21,1 M€: 7,8 M€.
 */
export function lignesHorsEffort(prevu: number, cible: number | null, tendanciel: number | null): number | null {
  return cible === null || tendanciel === null ? null : prevu - (cible - tendanciel);
}

/** A piece of the bridge from target to landing: one action, the price effect, or what the plan did not hold. */
export interface MorceauCible extends Morceau {
  code: 'action' | 'prix' | 'hors_plan';
  action: string | null;
}

/**
 * Bridge from the target of a year to its landing: by action, then the price effect (Σ of the impacts of hypotheses),
 * then what lies outside the plan.
 */
export function pontCible(
  cible: number | null,
  atterrissage: number | null,
  pieces: { actions: readonly EcartAction[]; prix: number | null; horsPlan: number | null },
  seuil: number
): Pont<MorceauCible> | null {
  const actions = pieces.actions
    .filter((a) => a.ecart !== 0)
    .map(({ action, ecart }): MorceauCible => ({ code: 'action', action, montant: ecart }));
  const prix: MorceauCible = { code: 'prix', action: null, montant: pieces.prix };
  const horsPlan: MorceauCible = { code: 'hors_plan', action: null, montant: pieces.horsPlan };
  return pont(cible, atterrissage, [...actions, prix, horsPlan], seuil);
}
