import type { Echeance } from './livre-des-aides';

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
  verse: number;
  aVerser: number;
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
 */
export function vieDeLArticle50(parts: readonly Echeance[]): VieDeLArticle50 | null {
  const exercices = parts.map(({ exercice }) => exercice).sort((a, b) => a - b);
  const [premier, dernier] = [exercices[0], exercices.at(-1)];
  if (premier === undefined || dernier === undefined) return null;
  const somme = (retenues: readonly Echeance[]) => retenues.reduce((total, { montant }) => total + montant, 0);
  const versees = parts.filter(({ versee_le: le }) => le !== null);
  const nonControlees = versees.filter(({ controle_le: le }) => le === null);
  return {
    premier,
    dernier,
    annees: dernier - premier + 1,
    tropLong: dernier - premier + 1 > ANNEES_MAX,
    verse: somme(versees),
    aVerser: somme(parts) - somme(versees),
    sansControle: { parts: nonControlees.length, montant: somme(nonControlees) },
    dernierControle:
      parts
        .flatMap(({ controle_le: le }) => le ?? [])
        .sort()
        .at(-1) ?? null,
    repris: parts.reduce((total, { reprise }) => total + (reprise ?? 0), 0)
  };
}
