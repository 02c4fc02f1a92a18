import { anneePleine, compteEnResultat, net, premierJour, type LigneGain } from '../gain/gain';
import { auMoins, situationGain, type PalierGain } from '../gain/palier';
import type { GainSecurise } from './faits';

/**
 * Lines that an act secures, of which those whose last known day of effect is before D and that are not in force: due on
 * 1 July, secured and not realised on 31 July, it is one; put off to 1 October, it is none.
 */
export function gainsSecurises(
  lignes: readonly (LigneGain & { libelle: string })[],
  paliers: readonly PalierGain[],
  au: string
): { echus: GainSecurise[]; total: number } {
  const echus: GainSecurise[] = [];
  let total = 0;
  for (const ligne of lignes.filter(compteEnResultat)) {
    const situation = situationGain(ligne, paliers, au);
    if (!auMoins(situation, 'securise')) continue;
    total += 1;
    const { retenue, realisee } = situation;
    const effet = retenue === null ? null : premierJour(retenue);
    if (retenue === null || realisee !== null || effet === null || effet >= au) continue;
    const { action, gain, libelle } = ligne;
    echus.push({ action, gain, libelle, effet, net: anneePleine(retenue) ?? net(retenue) });
  }
  return { echus, total };
}
