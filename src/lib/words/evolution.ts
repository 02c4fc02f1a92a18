import { evolution, type SensEvolution } from '$lib/domain/indicateur/evolution';
import { ecartLisible, valeurAvecUnite, variationLisible } from '$lib/format/nombre';
import type { IndicateurBref, Point } from '$lib/views/modele';

/** A change since the year before, ready to be shown: signed text, word of judgement, sentence. */
export interface EvolutionLue {
  /** Signed: `−3,1 %`, `+1,2 pt`, or `=`. */
  texte: string;
  fleche: 'monte' | 'descend' | null;
  sens: SensEvolution;
  /** « mieux », « moins bien »; null when the direction says nothing or the value did not move. */
  mot: string | null;
  /** For screen readers and tooltips. */
  phrase: string;
}

const MOTS: Record<SensEvolution, string | null> = {
  mieux: 'mieux',
  'moins-bien': 'moins bien',
  stable: null,
  neutre: null
};

/**
 * Reads the change of a series at a year as a person sees it: relative for volumes, in points or in the unit for
 * rates and ratios, in euros for money (a result changes sign, so a percentage would mislead). A change that rounds to nothing at the shown precision is stable and is not judged.
 *
 * @returns null when the two consecutive years do not compare
 */
export function lireEvolution(
  serie: readonly Point[],
  annee: number,
  indicateur: Pick<IndicateurBref, 'agregation' | 'direction' | 'unite' | 'decimales'>,
  ruptures: readonly number[] = []
): EvolutionLue | null {
  const taux = indicateur.agregation === 'ratio' || indicateur.unite === 'fraction' || indicateur.unite === 'euros';
  const brute = evolution(serie, annee, { direction: indicateur.direction, taux, seuilStable: 0, ruptures });
  if (brute === null) return null;
  const texte = brute.relatif === null ? ecartLisible(brute.ecart, indicateur) : variationLisible(brute.relatif);
  if (texte === '=') {
    return { texte, fleche: null, sens: 'stable', mot: null, phrase: `stable depuis ${brute.depuis}` };
  }
  const mot = MOTS[brute.sens];
  const avant = serie.find((p) => p.annee === brute.depuis)?.valeur ?? null;
  const rappel = avant === null ? '' : ` (${valeurAvecUnite(avant, indicateur)})`;
  return {
    texte,
    fleche: brute.ecart > 0 ? 'monte' : 'descend',
    sens: brute.sens,
    mot,
    phrase: `${texte} depuis ${brute.depuis}${rappel}${mot === null ? '' : `, ${mot}`}`
  };
}

export const depuisLAnneeAvant = (annee: number) => `depuis ${annee - 1}`;
export const sansComparaison = (annee: number) => `sans comparaison avec ${annee - 1}`;
