import { assurerLesDonnees } from './runner/fraicheur';
import { lancer } from './runner/processus';

/** `npm run dev`: the data when they are missing or stale, then vite's server; `args` are vite's. */
export async function main(args: string[]): Promise<number> {
  const donnees = await assurerLesDonnees();
  return donnees !== 0 ? donnees : lancer('node_modules/vite/bin/vite.js', ['dev', ...args]);
}
