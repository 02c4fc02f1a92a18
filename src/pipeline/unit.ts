import { assurerLesDonnees } from './runner/fraicheur';
import { lancer } from './runner/processus';

/**
 * `npm run test:unit`: the data when they are missing or stale, then the unit, parity and oracle tests, or those whose
 * path holds one of the words of `args`. With `--watch` first, they run again at each save.
 */
export async function main([premier, ...suite]: string[]): Promise<number> {
  const donnees = await assurerLesDonnees();
  if (donnees !== 0) return donnees;
  const guette = premier === '--watch';
  const args = guette || premier === undefined ? suite : [premier, ...suite];
  return lancer('node_modules/vitest/vitest.mjs', [guette ? 'watch' : 'run', ...args]);
}
