import type { PalierEchelle } from '../action/codes';

/** Rungs of the ladder below « réalisé »: what actions still promise. */
export const PALIERS_PROMIS = [
  'identifie',
  'chiffre',
  'valide',
  'securise'
] as const satisfies readonly PalierEchelle[];
export type PalierPromis = (typeof PALIERS_PROMIS)[number];

/** All that the tool's landing supposes. */
export interface HypothesesAtterrissage {
  /** Share of a promised gain that is kept, by its rung. */
  parts: Readonly<Record<PalierPromis, number>>;
  /** Receipts of the months left, more or less than the year lets expect (0.01 = 1 %). */
  croissance: number;
  /** « Sans les gains non sécurisés ». */
  sansNonSecurises: boolean;
}

/** Defaults [M]: a signed act nearly always brings its euros, an idea brings none this year. */
export const HYPOTHESES_ATTERRISSAGE: HypothesesAtterrissage = {
  parts: { identifie: 0, chiffre: 0.25, valide: 0.5, securise: 0.9 },
  croissance: 0,
  sansNonSecurises: false
};

/** Whether nothing differs from the defaults. */
export const sontParDefaut = ({ parts, croissance, sansNonSecurises }: HypothesesAtterrissage): boolean =>
  PALIERS_PROMIS.every((palier) => parts[palier] === HYPOTHESES_ATTERRISSAGE.parts[palier]) &&
  croissance === HYPOTHESES_ATTERRISSAGE.croissance &&
  sansNonSecurises === HYPOTHESES_ATTERRISSAGE.sansNonSecurises;

/** Fewer months say too little of a year [M]. */
export const MOIS_MIN = 3;
/** Previous years whose season is read, at most [M]. */
export const EXERCICES_DE_SAISON = 3;
/** Past years on which methods are compared and chances told, at least [M]. */
export const EXERCICES_EPROUVES = 3;

/** Months at which the method is tried on past years. */
export const MOIS_EPROUVES = [4, 8, 10] as const;

/**
 * Whether a promise is left out: « sans les gains non sécurisés ». What was secured and is put off is left out with them, as
 * where a budget is read: it stands beside the ladder until an act secures it again (rule 5). Where they are kept, it keeps
 * the share of the rung where it stood, from its new day on [45].
 */
export function estEcarte(
  palier: PalierPromis,
  { sansNonSecurises }: HypothesesAtterrissage,
  reportee: boolean
): boolean {
  return sansNonSecurises && (reportee || palier !== 'securise');
}

/** Share kept of a promised gain: what is cautious, what is expected, and what is hoped. */
export function partsRetenues(
  palier: PalierPromis,
  hypotheses: HypothesesAtterrissage,
  reportee = false
): readonly [number, number, number] {
  const part = hypotheses.parts[palier];
  if (estEcarte(palier, hypotheses, reportee)) return [0, 0, 0];
  if (palier === 'securise') return [part, part, 1];
  return [0, part, palier === 'valide' ? 1 : part];
}
