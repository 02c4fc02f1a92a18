import { compteEnResultat, net, type LigneGain } from './gain';
import { palierA, perdue, type PalierGain } from './palier';

/** Why a gain line is still under discussion: the two values differ, or a party has given none. */
export const MOTIFS_DE_DISCUSSION = ['desaccord', 'sans_etablissement', 'sans_ars', 'sans_valeur'] as const;
export type MotifDeDiscussion = (typeof MOTIFS_DE_DISCUSSION)[number];

/** Terms in which a line under discussion is told; euros are a year of a lasting gain, the whole of a one-off. */
export interface GainEnDiscussion<L> {
  ligne: L;
  motif: MotifDeDiscussion;
  prevu: number;
  etablissement: number | null;
  ars: number | null;
  /** Hospital's less agency's; null when one of the two is not known. */
  ecart: number | null;
  /** The difference when both valued the line, else what it is planned for. */
  enJeu: number;
}

/** What is under discussion among lines of one kind. */
export interface TotalEnDiscussion {
  desaccords: { lignes: number; euros: number };
  nonValorisees: { lignes: number; euros: number };
  /** Lines on which the two agree to the euro. */
  accords: number;
  /** Lines lost or taken back, whatever each retained of them, and what they were planned for. */
  perdues: { lignes: number; euros: number };
}

/** Lines still disputed, or not yet valued by a party, and their totals: lasting and one-off gains never add up. */
export interface DiscussionDesGains<L> {
  lignes: GainEnDiscussion<L>[];
  perennes: TotalEnDiscussion;
  ponctuels: TotalEnDiscussion;
}

/** Why a value given by two parties is still under discussion; null when they agree. */
export function motifDe(etablissement: number | null, ars: number | null): MotifDeDiscussion | null {
  if (etablissement === null) return ars === null ? 'sans_valeur' : 'sans_etablissement';
  if (ars === null) return 'sans_ars';
  return etablissement === ars ? null : 'desaccord';
}

/** A line as its parties value it; null when they agree. */
function discute<L extends LigneGain>(ligne: L): GainEnDiscussion<L> | null {
  const { retenu_etablissement: etablissement, retenu_ars: ars } = ligne;
  const motif = motifDe(etablissement, ars);
  if (motif === null) return null;
  const prevu = net({ ...ligne, coefficient: 1 });
  const ecart = etablissement === null || ars === null ? null : etablissement - ars;
  return { ligne, motif, prevu, etablissement, ars, ecart, enJeu: Math.abs(ecart ?? prevu) };
}

const rien = (): TotalEnDiscussion => ({
  desaccords: { lignes: 0, euros: 0 },
  nonValorisees: { lignes: 0, euros: 0 },
  accords: 0,
  perdues: { lignes: 0, euros: 0 }
});

/** Whether the parties may still discuss a line at D: lost or taken back, there is nothing left of it to value. */
export function seDiscuteEncore(
  ligne: Parameters<typeof palierA>[0] & Pick<LigneGain, 'nature'>,
  paliers: readonly PalierGain[],
  au: string
): boolean {
  return compteEnResultat(ligne) && !perdue(palierA(ligne, paliers, au)?.palier ?? null);
}

/** Whether a line is under discussion at D: the parties may still discuss it, and do not agree. */
export function estEnDiscussion(
  ligne: Parameters<typeof seDiscuteEncore>[0] & Pick<LigneGain, 'retenu_etablissement' | 'retenu_ars'>,
  paliers: readonly PalierGain[],
  au: string
): boolean {
  return seDiscuteEncore(ligne, paliers, au) && motifDe(ligne.retenu_etablissement, ligne.retenu_ars) !== null;
}

/**
 * Gain lines on which the two parties differ, or that one of them has not valued: most euros at stake first, then in
 * the order given; those lost or taken back are counted apart (rules 47 and 52). Worked: 120 against 100 k€, 80 against
 * 80, 50 k€ that the agency has not valued → 50 k€ not valued, then 20 k€ of difference, one agreement.
 *
 * @param lignes those of the version in force
 * @param au day of judgement
 */
export function gainsEnDiscussion<L extends LigneGain>(
  lignes: readonly L[],
  paliers: readonly PalierGain[],
  au: string
): DiscussionDesGains<L> {
  const rendu: DiscussionDesGains<L> = { lignes: [], perennes: rien(), ponctuels: rien() };
  for (const ligne of lignes.filter(compteEnResultat)) {
    const total = ligne.perennite === 'perenne' ? rendu.perennes : rendu.ponctuels;
    if (!seDiscuteEncore(ligne, paliers, au)) {
      total.perdues.lignes += 1;
      total.perdues.euros += net({ ...ligne, coefficient: 1 });
      continue;
    }
    const discutee = discute(ligne);
    if (discutee === null) {
      total.accords += 1;
      continue;
    }
    const part = discutee.motif === 'desaccord' ? total.desaccords : total.nonValorisees;
    part.lignes += 1;
    part.euros += discutee.enJeu;
    rendu.lignes.push(discutee);
  }
  rendu.lignes.sort((a, b) => b.enJeu - a.enJeu);
  return rendu;
}
