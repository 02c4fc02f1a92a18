import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { annoncer, bilanDUneCommande, bilanPlaywright, bilanVitest, type Bilan } from './runner/bilan';
import { assurerChromium } from './runner/chromium';
import { assurerLeSite, assurerLesDonnees } from './runner/fraicheur';
import { lancer, RACINE } from './runner/processus';

const RAPPORTS = path.join(RACINE, 'node_modules/.cache/trajectoire/rapports');

/** `npm test`: data, unit and parity tests, the site, then the site in a browser. Later steps run all the same when an
 * earlier one failed, save the browser without a site. */
export async function main(): Promise<number> {
  rmSync(RAPPORTS, { recursive: true, force: true });
  mkdirSync(RAPPORTS, { recursive: true });
  const bilans: Bilan[] = [bilanDUneCommande('données embarquées', await assurerLesDonnees())];

  const vitest = path.join(RAPPORTS, 'vitest.json');
  const codeVitest = await lancer('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${vitest}`
  ]);
  bilans.push(bilanVitest('tests unitaires et parité des moteurs', vitest, codeVitest));

  const site = await assurerLeSite();
  bilans.push(bilanDUneCommande('construction du site', site));
  const chromium = site === 0 ? await assurerChromium() : null;
  const playwright = path.join(RAPPORTS, 'playwright.json');
  const codePlaywright =
    chromium === null
      ? 1
      : await lancer('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
          CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_FILE: playwright
        });
  bilans.push(bilanPlaywright('site dans le navigateur, accessibilité', playwright, codePlaywright));
  return annoncer(bilans);
}
