import { expect, it } from 'vitest';
import { petitJeu } from '../parity/petit-jeu';
import { Oracle } from '../oracle/oracle';
import { confronte } from '../oracle/situations';

// The oracle on the small contract, by which a model changed is judged: the whole would take a minute each time.
it('les modèles du petit contrat disent ce que les tables disent', async () => {
  const oracle = await Oracle.de(petitJeu);
  const { bilans } = await confronte(oracle, ['2025-12-31', '2024-09-20', '2024-12-31']);
  oracle.close();
  expect([...bilans.values()].flatMap(({ ecarts }) => ecarts)).toEqual([]);
}, 180_000);
