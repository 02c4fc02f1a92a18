import type { Page } from '@playwright/test';
import { CONTRAT } from './gros-classeur';
import { lancerNavigateur, ouvrirPageMesuree, type Banc, type Condition } from './mesures';

/** Times in milliseconds of an entry during a meeting. */
export interface MesureDeLaSaisie {
  /** From « Commencer la saisie » to the form, the engine being cold. */
  ouverture: number;
  /** From « Enregistrer » to what the line leads to: the first, then the next. */
  premiere: number;
  suivante: number;
  /** From « Enregistrer » to every page computed with the next line. */
  pages: number;
}

export const ENTETES_DE_LA_SAISIE = [
  ...['saisie de séance d’un contrat', 'ouverture', '1re ligne', 'ligne suivante', 'toutes ses pages']
];

/** Enters a decision; the page itself sees what it leads to, then the end of its wait. */
async function note(page: Page, texte: string): Promise<{ dite: number; pages: number }> {
  await page.getByRole('button', { name: 'Décision', exact: true }).click();
  await page.getByLabel('Décision', { exact: true }).fill(texte);
  await page.getByLabel('Responsable (fonction)', { exact: true }).fill('DAF');
  await page.getByLabel('Saisi par (fonction)', { exact: true }).fill('DAF');
  return page.getByRole('button', { name: 'Enregistrer' }).evaluate(
    (bouton) =>
      new Promise<{ dite: number; pages: number }>((resolve) => {
        const debut = performance.now();
        let [attend, dite] = [false, 0];
        const vue = new MutationObserver(() => {
          const depuis = performance.now() - debut;
          const enCours = document.querySelector('.attente') !== null;
          attend ||= enCours;
          if (attend && dite === 0 && document.body.textContent.includes('Ce que change la dernière saisie')) {
            dite = depuis;
          }
          if (dite === 0 || enCours) return;
          vue.disconnect();
          resolve({ dite, pages: depuis });
        });
        vue.observe(document.body, { subtree: true, childList: true, characterData: true });
        if (bouton instanceof HTMLElement) bouton.click();
      })
  );
}

/** « Saisie de séance » of a contract, in a new browser. */
export async function mesurerSaisie(
  executablePath: string,
  banc: Banc,
  condition: Condition
): Promise<MesureDeLaSaisie> {
  const navigateur = await lancerNavigateur(executablePath);
  try {
    const page = await ouvrirPageMesuree(navigateur, condition);
    page.setDefaultTimeout(120_000);
    await page.goto(`${banc.adresse}/${CONTRAT.jeu}/contrat/${CONTRAT.id}/saisie/`, { waitUntil: 'networkidle' });
    const debut = Date.now();
    await page.getByRole('button', { name: 'Commencer la saisie' }).click();
    await page.getByRole('button', { name: 'Enregistrer' }).waitFor();
    const ouverture = Date.now() - debut;
    const premiere = await note(page, 'Geler trois postes vacants');
    const suivante = await note(page, 'Revoir le calendrier des blocs');
    return { ouverture, premiere: premiere.dite, suivante: suivante.dite, pages: suivante.pages };
  } finally {
    await navigateur.close();
  }
}
