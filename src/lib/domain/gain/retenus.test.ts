import { describe, expect, it } from 'vitest';
import { petitContrat } from '../../../../tests/parity/petit-contrat';
import type { LigneGain } from './gain';
import { ceQueChacunRetient, valeursRetenues } from './retenus';

describe('les valeurs que chacun retient', () => {
  it('une ligne que l’établissement n’a pas valorisée n’entre pas dans l’écart, ni une ligne d’accord dans les désaccords', () => {
    // L’ARS retient 50 000 que l’établissement n’a pas chiffrés ; ils s’accordent sur 80 000, diffèrent de 20 000.
    const lues = ceQueChacunRetient([
      { etablissement: null, ars: 50_000, prevu: 60_000 },
      { etablissement: 80_000, ars: 80_000, prevu: 80_000 },
      { etablissement: 120_000, ars: 100_000, prevu: 130_000 }
    ]);
    expect(lues).toEqual({
      etablissement: { montant: 200_000, nonValorisees: { lignes: 1, euros: 60_000 } },
      ars: { montant: 230_000, nonValorisees: { lignes: 0, euros: 0 } },
      difference: 20_000,
      disputees: 1
    });
  });

  it('une dépense évitée n’est retenue par personne', () => {
    const lignes: LigneGain[] = petitContrat.gain;
    const evitees = lignes.map((l): LigneGain => ({ ...l, nature: 'depense_evitee' }));
    const { perennes, ponctuels } = valeursRetenues(evitees);
    expect([perennes, ponctuels].map((v) => [v.etablissement.montant, v.ars.montant, v.disputees])).toEqual([
      [0, 0, 0],
      [0, 0, 0]
    ]);
  });
});
