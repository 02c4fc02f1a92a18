import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { seal } from '../../src/lib/engine/model-digests';
import { parseIndex } from '../../src/lib/engine/publication';
import { copieDesDonnees, question } from './donnees';
import { chiffres, fautesDuTour, ouvreEnPanne, parGenre, type Cas, type Constat } from './matrice';
import { DEMONSTRATION, expect, hydratee, JEU, test } from './navigateur';
import { CONTRAT, GENRES } from './pages';

test.describe.configure({ timeout: 600_000 });

/**
 * The whole of it, every kind of request of every page with every fault, takes some ten minutes: it is run by
 * TRAJECTOIRE_MATRICE=entiere. Without it, what every page asks for alike is tried on these pages; the others, and the
 * journeys, try what is their own. A request of a page meets one of the faults, one that has fewer pages to be met on
 * meets two, in turn, so that over them all each fault meets each kind.
 */
const COMPLETES = ['l’accueil', 'un contrat suivi'];
const COMMUNS = ['application', 'code partagé', 'style', 'police', 'icône'];
const propre = (genre: string): boolean => !COMMUNS.includes(genre);
const TOUT = process.env.TRAJECTOIRE_MATRICE === 'entiere';

interface Parcours extends Pick<Cas, 'geste' | 'fini'> {
  nom: string;
  adresse: string;
  /** Place among the journeys: the faults that are tried first follow it. */
  tour: number;
  /** Whether the screen shows figures before the failure. */
  garde: boolean;
  /** Kinds of request that are tried; null for all. */
  genres?: ((genre: string) => boolean) | undefined;
}

/** What is asked for when all goes well, the documents left out; after `geste` when there is one. */
async function requetesDe(page: Page, { adresse, geste, fini }: Parcours): Promise<{ urls: string[]; texte: string }> {
  const urls: string[] = [];
  const ecoute = () =>
    page.on('request', (requete) => {
      if (!requete.isNavigationRequest()) urls.push(requete.url());
    });
  if (!geste) ecoute();
  await page.goto(adresse);
  await hydratee(page);
  const texte = await page.evaluate(() => document.getElementById('contenu')?.textContent ?? '');
  if (geste) {
    ecoute();
    await geste(page);
  }
  if (fini) await page.waitForFunction(fini, undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  return { urls, texte };
}

async function parcourt(browser: Browser, parcours: Parcours): Promise<void> {
  const { nom, adresse, tour, garde, geste, fini, genres: retenus = () => true } = parcours;
  const contexte = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  const page = await contexte.newPage();
  const { urls, texte } = await requetesDe(page, parcours);
  const genres = [...parGenre(urls)].filter(([genre]) => TOUT || retenus(genre));
  const deux = geste !== undefined || !garde || COMPLETES.includes(nom);
  const attendus = garde ? chiffres(texte) : null;
  const total: Record<keyof Constat, number> = { vide: 0, efface: 0, sansFin: 0 };
  const fautifs: string[] = [];
  let cas = 0;
  await page.clock.install();
  for (const [rang, [genre, url]] of genres.entries()) {
    for (const faute of fautesDuTour(TOUT ? null : tour + rang, deux)) {
      cas += 1;
      const constat = await ouvreEnPanne(page, { adresse, url, faute, attendus, geste, fini });
      for (const mal of ['vide', 'efface', 'sansFin'] as const) {
        if (!constat[mal]) continue;
        total[mal] += 1;
        fautifs.push(`${genre} ${faute} : ${mal}`);
      }
    }
  }
  await contexte.close();
  const compte = `${cas} cas, ${total.vide} vide, ${total.efface} effacé, ${total.sansFin} sans fin`;
  console.log(`${nom} : ${compte} (${genres.map(([genre]) => genre).join(', ')})`);
  expect(cas).toBeGreaterThan(0);
  expect(fautifs).toEqual([]);
}

for (const [tour, [nom, chemin]] of Object.entries(GENRES).entries()) {
  test(`${nom} : quelle que soit la requête qui manque, ses chiffres restent et rien n’attend sans fin`, async ({
    browser,
    site
  }) => {
    const genres = COMPLETES.includes(nom) ? undefined : propre;
    await parcourt(browser, { nom, adresse: site.url + chemin, tour, garde: true, genres });
  });
}

/** Either the page that was asked for is there, or a message says why it is not. */
const arriveeOuDite = (): boolean => {
  const attente = document.getElementById('attente');
  if (attente !== null && !attente.hidden) return false;
  return document.querySelector('[role="alert"]') !== null || /\/(ght|contrat)\//.test(location.pathname);
};

for (const [tour, nom, chemin, lien] of [
  [1, 'un lien vers un GHT', `/${JEU}/`, `main a[href*="ght/GE-06/"]`],
  [4, 'un lien vers un contrat', `/${DEMONSTRATION}/`, `main a[href*="contrat/monts-cendres-pref-2024/"]`]
] as const) {
  test(`${nom} : quelle que soit la requête qui manque, la page de départ reste ou l’autre arrive`, async ({
    browser,
    site
  }) => {
    const geste = (page: Page) => page.locator(lien).first().click();
    // A page that is gone to asks for its styles as it does for its code.
    const genres = (genre: string) => genre === 'style' || propre(genre);
    await parcourt(browser, { nom, adresse: site.url + chemin, tour, garde: true, geste, fini: arriveeOuDite, genres });
  });
}

test('une page composée dans le navigateur dit ce qui manque, en un temps borné', async ({ browser, ouvrir }) => {
  const { dossier, oublier } = copieDesDonnees();
  try {
    const fichier = path.join(dossier, 'index.json');
    const jeux = parseIndex(readFileSync(fichier, 'utf8'));
    const modele = jeux.find(({ nom }) => nom === DEMONSTRATION);
    if (!modele) throw new Error('la démonstration n’est pas publiée');
    cpSync(path.join(dossier, DEMONSTRATION), path.join(dossier, 'essai'), { recursive: true });
    const essai = seal({ ...modele, nom: 'essai' }, modele.empreintes);
    writeFileSync(fichier, JSON.stringify({ jeux: [...jeux, essai] }));
    const serveur = await ouvrir({ donnees: dossier });
    const adresse = serveur.url + CONTRAT.replace(DEMONSTRATION, 'essai');
    await parcourt(browser, { nom: 'une page de secours', adresse, tour: 0, garde: false, genres: propre });
  } finally {
    oublier();
  }
});

test('une question à l’explorateur : la réponse, ou ce qui l’empêche', async ({ browser, site }) => {
  const adresse = site.url + question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-10' });
  const fini = (): boolean =>
    document.querySelector('#contenu [role="alert"], section[aria-labelledby="reponse"] table, div.veille button') !==
    null;
  const genres = (genre: string) => ['manifeste', 'liste de fichiers', 'moteur', 'worker', 'table'].includes(genre);
  await parcourt(browser, { nom: 'une question à l’explorateur', adresse, tour: 2, garde: false, fini, genres });
});
