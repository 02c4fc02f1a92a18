import type { Echeance } from './livre-des-aides';
import { paiementDeLaTranche, partsDeLaTranche } from './versement';

/** Years that an aid of article 50 may last (LFSS 2021, décret 2021-868). */
const ANNEES_MAX = 10;

/** Whether an envelope is that of article 50 of the LFSS for 2021, which takes over debt and funds investment. */
export function estArticle50(enveloppe: string): boolean {
  return /(?:^|\P{L})(?:article|art\.?)\s*50(?!\d)/iu.test(enveloppe);
}

/** An aid of article 50 followed over its own life. */
export interface VieDeLArticle50 {
  premier: number;
  dernier: number;
  annees: number;
  /** It is spread over more years than the text allows. */
  tropLong: boolean;
  /** Paid; due and not paid; to come. */
  verse: number;
  echu: number;
  aVenir: number;
  /** Paid parts with no contrôle de surcompensation: how many, and their euros. */
  sansControle: { parts: number; montant: number };
  /** The last contrôle known, and what contrôles took back in all. */
  dernierControle: string | null;
  repris: number;
}

/**
 * The life of an aid of article 50 from its schedule: up to ten years, each paid part to be checked for
 * surcompensation, what was paid in excess being taken back (décret 2021-868). Null without a schedule: nothing then
 * says how long it lasts.
 *
 * @param au day up to which its parts fall due
 */
export function vieDeLArticle50(
  tranche: Parameters<typeof partsDeLaTranche>[0],
  echeances: readonly Echeance[],
  au: string
): VieDeLArticle50 | null {
  const parts = echeances.filter((e) => e.tranche === tranche.tranche);
  const exercices = parts.map(({ exercice }) => exercice).sort((a, b) => a - b);
  const [premier, dernier] = [exercices[0], exercices.at(-1)];
  if (premier === undefined || dernier === undefined) return null;
  const { verse, echu, aVenir } = paiementDeLaTranche(tranche, echeances, au);
  const nonControlees = partsDeLaTranche(tranche, echeances).filter(
    ({ echeance, verseeLe }) => verseeLe !== null && echeance !== null && echeance.controle_le === null
  );
  return {
    premier,
    dernier,
    annees: dernier - premier + 1,
    tropLong: dernier - premier + 1 > ANNEES_MAX,
    ...{ verse, echu, aVenir },
    sansControle: {
      parts: nonControlees.length,
      montant: nonControlees.reduce((total, { montant }) => total + montant, 0)
    },
    dernierControle:
      parts
        .flatMap(({ controle_le: le }) => le ?? [])
        .sort()
        .at(-1) ?? null,
    repris: parts.reduce((total, { reprise }) => total + (reprise ?? 0), 0)
  };
}
