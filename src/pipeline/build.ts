import { assurerLesDonnees, construireLeSite } from './runner/fraicheur';

/** `npm run build`: the embedded data when they are missing or stale, then the site, always. */
export async function main(): Promise<number> {
  const donnees = await assurerLesDonnees();
  return donnees !== 0 ? donnees : construireLeSite();
}
