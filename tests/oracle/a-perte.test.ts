import { expect, it } from 'vitest';
import { memo } from '$lib/engine/memo';
import { registre } from '$lib/views/registre';
import { petitJeu } from '../parity/petit-jeu';
import { Oracle } from './oracle';

it('un gain mis en œuvre à perte depuis la première date se dit pour ce qu’il coûte', async () => {
  // Prévue à 400 k€ par an, mise en œuvre le 1er octobre 2024, la ligne en coûte 20.
  const gain_palier = petitJeu.gain_palier.map((p) => (p.net === 380_000 ? { ...p, net: -20_000 } : p));
  const oracle = await Oracle.de({ ...petitJeu, gain_palier });
  try {
    await oracle.situe('2024-06-30');
    await oracle.prepare('depuis-avant');
    await oracle.situe('2024-12-31');
    await oracle.prepare('depuis-fait');
    const { bilan } = await registre.depuis.run(memo(oracle.db), {
      ...{ contrat: 'essai-2024', de: '2024-06-30', au: '2024-12-31' }
    });
    const [sql] = await oracle.demande('bilan-depuis');
    expect([bilan.aPerte, bilan.realises]).toEqual([20_000, -20_000]);
    expect([sql?.['a_perte'], sql?.['realises']]).toEqual([20_000, -20_000]);
  } finally {
    oracle.close();
  }
}, 120_000);
