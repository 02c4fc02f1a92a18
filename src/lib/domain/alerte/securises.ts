import { anneePleine, compteEnResultat, net, premierJour, type LigneGain } from '../gain/gain';
import { auMoins, situationGain, type PalierGain } from '../gain/palier';
import { joursEntre } from '../temps/calendrier';
import type { GainSecurise } from './faits';

/**
 * Lines that an act secures, of which those whose last known day of effect is before D and that are not in force: due on
 * 1 July, secured and not realised on 31 July, it is one; put off to 1 October, it is none. A freeze stops both (RULES
 * 41): nothing falls due from its day on, and days past are counted until it; due on 1 September and frozen on 7 October,
 * it is 36 days late for ever.
 *
 * @param gel day of the freeze that stands at D, if there is one
 */
export function gainsSecurises(
  lignes: readonly (LigneGain & { libelle: string })[],
  paliers: readonly PalierGain[],
  au: string,
  gel: string | null = null
): { echus: GainSecurise[]; total: number } {
  const horloge = gel !== null && gel < au ? gel : au;
  const echus: GainSecurise[] = [];
  let total = 0;
  for (const ligne of lignes.filter(compteEnResultat)) {
    const situation = situationGain(ligne, paliers, au);
    if (!auMoins(situation, 'securise')) continue;
    total += 1;
    const { retenue, realisee } = situation;
    const effet = retenue === null ? null : premierJour(retenue);
    if (retenue === null || realisee !== null || effet === null || effet >= horloge) continue;
    const { action, gain, libelle } = ligne;
    const jours = joursEntre(effet, horloge);
    echus.push({ action, gain, libelle, effet, jours, net: anneePleine(retenue) ?? net(retenue) });
  }
  return { echus, total };
}
