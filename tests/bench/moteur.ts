import type { Page } from '@playwright/test';
import { lancerNavigateur, ouvrirPageMesuree, type Banc, type Condition } from './mesures';

/** Times in milliseconds; the first counts from the navigation, engine, tables and answer in it. */
export interface MesureDuMoteur {
  octets: number;
  requetes: number;
  premiereReponse: number;
  /** From the click to the answer of another question, engine and tables being there. */
  secondeReponse: number;
}

const ADRESSE = '/grand-est/explorer/?indicateurs=LITS_MCO';
const ATTENTE = 180_000;

async function poser(page: Page, banc: Banc): Promise<MesureDuMoteur> {
  banc.lien.remettreAZero();
  banc.serveur.oublier();
  await page.goto(banc.adresse + ADRESSE, { waitUntil: 'commit' });
  const reponse = page.locator('section[aria-labelledby="reponse"] table');
  await reponse.waitFor({ timeout: ATTENTE });
  const premiereReponse = await page.evaluate(() => performance.now());
  const [octets, requetes] = [banc.lien.octets(), banc.serveur.requetes().length];
  await page.getByRole('checkbox', { name: 'Haute Alsace' }).check();
  const debut = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: 'Poser la question' }).click();
  await page
    .locator('section[aria-labelledby="reponse"][aria-busy="false"] tbody tr:only-child')
    .waitFor({ timeout: ATTENTE });
  return { octets, requetes, premiereReponse, secondeReponse: (await page.evaluate(() => performance.now())) - debut };
}

/** The explorer's first and second answers, with an empty cache then with what the first visit left in it. */
export async function mesurerMoteur(
  executablePath: string,
  banc: Banc,
  condition: Condition
): Promise<{ froid: MesureDuMoteur; chaud: MesureDuMoteur }> {
  const navigateur = await lancerNavigateur(executablePath);
  try {
    const page = await ouvrirPageMesuree(navigateur, condition);
    const froid = await poser(page, banc);
    await page.goto('about:blank');
    return { froid, chaud: await poser(page, banc) };
  } finally {
    await navigateur.close();
  }
}
