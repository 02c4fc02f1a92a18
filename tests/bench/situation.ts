import type { Page } from '@playwright/test';
import { CONTRAT } from './gros-classeur';
import { lancerNavigateur, ouvrirPageMesuree, type Banc, type Condition } from './mesures';

/** Times in milliseconds, from the choice of a date to the contract as it was known then. */
export interface MesureDeSituation {
  octets: number;
  requetes: number;
  /** The engine and the tables come meanwhile. */
  froid: number;
  /** The same where the list was opened a second before: the engine starts on intent. */
  ouverte: number;
  /** Another date, once they are there. */
  chaud: number;
}

const ATTENTE = 180_000;

async function choisir(page: Page, rang: number): Promise<number> {
  const debut = performance.now();
  await page.getByLabel('Situation au', { exact: true }).selectOption({ index: rang });
  await page.getByText('Ce que l’on savait au').waitFor({ timeout: ATTENTE });
  return performance.now() - debut;
}

/** « Situation au » on a contract, in a new browser each time. */
export async function mesurerSituation(
  executablePath: string,
  banc: Banc,
  condition: Condition
): Promise<MesureDeSituation> {
  const surLaPage = async <T>(travail: (page: Page) => Promise<T>): Promise<T> => {
    const navigateur = await lancerNavigateur(executablePath);
    try {
      const page = await ouvrirPageMesuree(navigateur, condition);
      await page.goto(`${banc.adresse}/${CONTRAT.jeu}/contrat/${CONTRAT.id}/`, { waitUntil: 'networkidle' });
      banc.lien.remettreAZero();
      banc.serveur.oublier();
      return await travail(page);
    } finally {
      await navigateur.close();
    }
  };
  const ouverte = await surLaPage(async (page) => {
    await page.getByLabel('Situation au', { exact: true }).dispatchEvent('pointerdown');
    await page.waitForTimeout(1000);
    return choisir(page, 1);
  });
  return surLaPage(async (page) => {
    const froid = await choisir(page, 1);
    const [octets, requetes] = [banc.lien.octets(), banc.serveur.requetes().length];
    await page.getByRole('button', { name: 'Revenir à la date du jeu' }).click();
    return { octets, requetes, froid, ouverte, chaud: await choisir(page, 2) };
  });
}
