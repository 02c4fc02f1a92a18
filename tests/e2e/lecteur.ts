import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cheminDuModele } from '../../src/lib/views/model-path';
import type { NomDeVue, Vues } from '../../src/lib/views/vues';
import { versionPubliee } from './donnees';
import { BUILD, DEMONSTRATION, expect, ouvrirPage } from './navigateur';

/** Opening a list and choosing in it are two presses, which the browser draws out of the page. */
const PRESSES_D_UNE_LISTE = 2;

const PRESSE = 'presseDuLecteur';

/** Someone who starts at the portfolio and has nothing but a mouse: each press is counted, and nothing else leads on. */
export class Lecteur {
  readonly page: Page;
  #presses = 0;
  /** Pages that were opened, and how many presses had been made by then. */
  readonly #pages: { chemin: string; presses: number }[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  static async auPortefeuille(page: Page, origine: string): Promise<Lecteur> {
    const lecteur = new Lecteur(page);
    await page.exposeFunction(PRESSE, () => {
      lecteur.#presses += 1;
    });
    await page.addInitScript((presse) => {
      document.addEventListener(
        'pointerdown',
        (evenement) => {
          if (evenement.isTrusted) (window as unknown as Record<string, () => void>)[presse]?.();
        },
        { capture: true }
      );
    }, PRESSE);
    page.on('framenavigated', (cadre) => {
      if (cadre !== page.mainFrame()) return;
      const chemin = new URL(cadre.url()).pathname;
      if (lecteur.#pages.at(-1)?.chemin !== chemin) lecteur.#pages.push({ chemin, presses: lecteur.#presses });
    });
    await ouvrirPage(page, `${origine}/${DEMONSTRATION}/`);
    return lecteur;
  }

  async clique(cible: Locator): Promise<void> {
    const avant = this.#presses;
    await cible.click();
    await expect.poll(() => this.#presses).toBeGreaterThan(avant);
  }

  /** Chooses in a list of the page. */
  async choisit(liste: Locator, libelle: string): Promise<void> {
    this.#presses += PRESSES_D_UNE_LISTE;
    await liste.selectOption({ label: libelle });
  }

  /** Three presses at most were made, each page but the first was opened by one of them, and the reader is there. */
  async arrive(chemin: string): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.pathname === `/${DEMONSTRATION}/${chemin}`);
    expect(this.#presses).toBeGreaterThan(0);
    expect(this.#presses).toBeLessThanOrEqual(3);
    expect(this.#pages.slice(1).every(({ presses }, rang) => presses > rang)).toBe(true);
  }
}

const DONNEES = path.join(BUILD, 'data');

/** The folder of the demonstration, as the built site publishes it. */
const dossierPublie = (): string => path.join(DONNEES, DEMONSTRATION, versionPubliee(DONNEES, DEMONSTRATION));

/** One of its models, which a page reads. */
export function publie<V extends NomDeVue>(vue: V, params: Vues[V]['params']): Vues[V]['modele'] {
  const ecrit = readFileSync(path.join(dossierPublie(), cheminDuModele(vue, params)), 'utf8');
  return (JSON.parse(ecrit) as { modele: Vues[V]['modele'] }).modele;
}

/** No-break spaces are spaces. */
export const simple = (texte: string): string => texte.replaceAll(/[\s\u00a0\u202f]+/gu, ' ').trim();

export const lu = async (cible: Locator): Promise<string> => simple(await cible.innerText());

/** Euros as a screen says them, worked out apart from the code that says them there. */
export function enEuros(montant: number): string {
  const signe = montant < 0 ? '−' : '';
  const absolu = Math.abs(montant);
  if (absolu >= 999_500) return `${signe}${(Math.round(absolu / 1e5) / 10).toFixed(1).replace('.', ',')} M€`;
  if (absolu >= 1000) return `${signe}${Math.round(absolu / 1000)} k€`;
  return `${signe}${Math.round(absolu)} €`;
}
