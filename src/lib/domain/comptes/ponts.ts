import { compteEnResultat, effetExercice, exercice, type LigneGain } from '../gain/gain';
import { ECHELLE, type PalierEchelle } from '../action/mots-des-actions';
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

/**
 * What a line is counted for in a landing at D: as its steps say it when it stands at least at a rung (convention:
 * secured, an act is signed), else only what it really brought before it was lost.
 */
function retenuePourAtterrir<L extends LigneGain>(
  ligne: L,
  paliers: readonly PalierGain[],
  au: string,
  auMoins: PalierEchelle
): L | null {
  const { echelon, retenue, realisee } = situationGain(ligne, paliers, au);
  const assez = echelon !== null && ECHELLE.indexOf(echelon) >= ECHELLE.indexOf(auMoins);
  return assez ? retenue : realisee;
}

/** Change of the gains in the accounts from a year to the next, by what makes it. */
export interface PiecesDeGains {
  /** Lasting gains begun the year before, in force longer. */
  report: number;
  /** Lasting gains of the year, pro rata. */
  mesures: number;
  /** Older lasting gains that ended or were lost (0 or less). */
  pertes: number;
  /** One-off gains of the year less those of the year before. */
  ponctuel: number;
}

/** Pieces that gains bring to the bridge from N-1 to N; dépenses évitées are no part of it. */
export function piecesDeGains(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  annee: number,
  au: string,
  auMoins: PalierEchelle = 'securise'
): PiecesDeGains {
  const retenues = lignes.map((l) => retenuePourAtterrir(l, paliers, au, auMoins)).filter((l) => l !== null);
  const [apres, avant] = [exercice(retenues, annee), exercice(retenues, annee - 1)];
  const perennesAvant = avant.mesures + avant.report + avant.acquis;
  return {
    report: apres.report,
    mesures: apres.mesures,
    pertes: apres.acquis - perennesAvant,
    ponctuel: apres.ponctuel - avant.ponctuel
  };
}

/** Pieces of the bridge from N-1 to N, in the order in which they are told. */
export const PIECES_ANNUELLES = {
  report: 'Report des gains de N-1',
  mesures: 'Mesures de l’année',
  pertes: 'Gains arrêtés ou perdus',
  prix: 'Effet prix',
  volume: 'Volume d’activité',
  tendanciel: 'GVT et tendanciel',
  perimetre: 'Périmètre',
  aides: 'Aides',
  ponctuel: 'Éléments ponctuels'
} as const;
export type PieceAnnuelle = keyof typeof PIECES_ANNUELLES;

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
  const codes = [
    'report',
    'mesures',
    'pertes',
    'prix',
    'volume',
    'tendanciel',
    'perimetre',
    'aides',
    'ponctuel'
  ] as const;
  return pont(
    reel,
    atterrissage,
    codes.map((code) => ({ code, montant: pieces[code] ?? null })),
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
 * Gap of each action on a year: the effect that its lines bring, as known at D, less the one that was planned; by
 * number of action. Lines without a date count for neither.
 */
export function ecartsParAction(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  annee: number,
  au: string,
  auMoins: PalierEchelle = 'securise'
): EcartAction[] {
  const parAction = new Map<string, EcartAction>();
  for (const ligne of lignes.filter(compteEnResultat)) {
    const attendu = effetExercice(ligne, annee);
    const retenue = retenuePourAtterrir(ligne, paliers, au, auMoins);
    const realise = retenue === null ? 0 : effetExercice(retenue, annee);
    if (attendu === null || realise === null) continue;
    const cumul = parAction.get(ligne.action) ?? { action: ligne.action, attendu: 0, realise: 0, ecart: 0 };
    cumul.attendu += attendu;
    cumul.realise += realise;
    cumul.ecart = cumul.realise - cumul.attendu;
    parAction.set(ligne.action, cumul);
  }
  return [...parAction.values()].sort((a, b) => a.action.localeCompare(b.action, 'fr', { numeric: true }));
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
