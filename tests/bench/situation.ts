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

/**
 * Chooses a date; the page itself sees its figures come, as asking it again and again what it shows would be work for
 * the very processor that is measured, and would answer to the half second.
 */
async function choisir(page: Page, rang: number): Promise<number> {
  return page.getByLabel('Situation au', { exact: true }).evaluate(
    (liste: HTMLSelectElement, choix) =>
      new Promise<number>((resolve) => {
        const debut = performance.now();
        const etat = liste.closest('.situation')?.querySelector('[role=status]') ?? document.body;
        const vue = new MutationObserver(() => {
          if (!etat.textContent.includes('Ce que l’on savait au')) return;
          vue.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - debut));
        });
        vue.observe(etat, { subtree: true, childList: true, characterData: true });
        liste.selectedIndex = choix;
        liste.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    rang
  );
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
