import { assurerLeSite, assurerLesDonnees } from './runner/fraicheur';
import { main as serve } from './serve';

/** `npm start`: makes what is missing or stale, data then site, and serves it. */
export async function main(): Promise<number> {
  const donnees = await assurerLesDonnees();
  if (donnees !== 0) return donnees;
  const site = await assurerLeSite();
  return site !== 0 ? site : serve();
}
