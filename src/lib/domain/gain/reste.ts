import { anneePleine, compteEnResultat, premierJour, type LigneGain } from './gain';
import { estEnVigueur } from './gains';
import { perdue, situationGain, type PalierGain } from './palier';

/** What of the planned année pleine is not in force at D, by why; the parts add up to the total. */
export interface ResteAMettreEnOeuvre {
  /** Planned less in force; negative when more is in force than was planned. */
  total: number;
  /** Lost or taken back: to be found again. */
  perdu: number;
  /** Put in force for less than planned; negative when for more. */
  moindre: number;
  /** Its day of effect is past, and it is not put in force. */
  echu: number;
  /** Its day of effect is ahead. */
  aVenir: number;
  /** Nothing says when it takes effect. */
  sansDate: number;
}

/**
 * Splits what is left to put in force of lasting gains, which hides four very different things. The day of effect is
 * the last one known: a postponed line counts at its new date, or has none. A freeze stops what falls due: what was to
 * take effect after it is still to come, whatever day it is [M].
 *
 * @param dernierJour last day on which a gain falls due, when a freeze came before D
 */
export function resteAMettreEnOeuvre(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  au: string,
  dernierJour: string | null = null
): ResteAMettreEnOeuvre {
  const echeance = dernierJour !== null && dernierJour < au ? dernierJour : au;
  const reste: ResteAMettreEnOeuvre = { total: 0, perdu: 0, moindre: 0, echu: 0, aVenir: 0, sansDate: 0 };
  for (const ligne of lignes.filter(compteEnResultat)) {
    const prevue = anneePleine(ligne);
    if (prevue === null) continue;
    const { palier, retenue, realisee } = situationGain(ligne, paliers, au);
    const tenue = estEnVigueur(realisee, au) ? (anneePleine(realisee) ?? 0) : 0;
    reste.total += prevue - tenue;
    if (perdue(palier)) reste.perdu += prevue;
    else if (estEnVigueur(realisee, au)) reste.moindre += prevue - tenue;
    else {
      const effet = premierJour(retenue ?? ligne);
      if (effet === null) reste.sansDate += prevue;
      else if (effet <= echeance) reste.echu += prevue;
      else reste.aVenir += prevue;
    }
  }
  return reste;
}
