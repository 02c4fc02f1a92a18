import { horsDeProportion, RAPPORTS } from '$lib/domain/indicateur/rapports';
import { nombre } from '$lib/format/nombre';
import type { Problem } from '../types';
import { GARDEES, marqueDe } from './marque';

/**
 * Counts of one row that are out of proportion with another: told and marked on the one that is bounded.
 *
 * @param lit a number, or null where the file gives none
 */
export function verifieRapports(
  lit: (colonne: string) => number | null,
  situe: Pick<Problem, 'fichier' | 'ligne'>
): { problems: Problem[]; reserves: ReadonlyMap<string, string> } {
  const problems: Problem[] = [];
  const reserves = new Map<string, string>();
  for (const borne of RAPPORTS) {
    const { colonne, repere, min, max } = borne;
    const [valeur, autre] = [lit(colonne), lit(repere)];
    if (valeur === null || autre === null || !horsDeProportion(valeur, autre, borne)) continue;
    const phrase = `${colonne} = ${nombre(valeur)} pour ${repere} = ${nombre(autre)}`;
    problems.push({
      severite: 'avertissement',
      ...{ ...situe, colonne, valeur: String(valeur), genre: 'nombre hors de proportion' },
      message: `${phrase}\u00a0: un chiffre de ${valeur > autre ? 'trop' : 'moins'} peut-être.`,
      attendu: `de ${nombre(min, 1)} à ${nombre(max, 1)}\u00a0fois ${repere}`,
      suite: GARDEES
    });
    reserves.set(colonne, marqueDe(phrase));
  }
  return { problems, reserves };
}
