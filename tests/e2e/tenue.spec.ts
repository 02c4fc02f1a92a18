import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { dateLongue } from '../../src/lib/format/date';
import { rankOf } from '../../src/lib/engine/checksum';
import { versionPubliee } from './donnees';
import type { Serveur } from '../../src/pipeline/serve/serveur';
import { BUILD, DEMONSTRATION, expect, hydratee, JEU, ouvrirPage, test } from './navigateur';
import { CONTRAT } from './pages';

/** The text of a published file with one digit changed, the first that follows `apres`. */
function unChiffreChange(chemin: string, apres: string): string {
  const texte = readFileSync(path.join(BUILD, chemin), 'utf8');
  const debut = texte.indexOf(apres) + apres.length;
  const change = texte.slice(debut).replace(/\d/, (chiffre) => String((Number(chiffre) + 1) % 10));
  return texte.slice(0, debut) + change;
}

test('un chiffre changé dans un modèle donne un message, et non le chiffre', async ({ page, ouvrir }) => {
  const chemin = `/data/${JEU}/${versionPubliee()}/vues/ght/GE-06.json`;
  const corps = unChiffreChange(chemin, '"valeur":');
  const serveur = await ouvrir({ surcharge: (demande) => (demande === chemin ? { statut: 200, corps } : null) });
  await ouvrirPage(page, `${serveur.url}/${JEU}/`);
  await page.locator('main a[href*="ght/GE-06/"]').first().click();
  await expect(page.getByRole('alert')).toContainText('n’est pas celui qui a été publié');
  await expect(page.getByRole('alert')).toContainText('vues/ght/GE-06.json');
  expect(page.url()).toBe(`${serveur.url}/${JEU}/`);
});

/** The list of files that holds those of a GHT. */
function listeDe(dossier: string): string {
  const { parties } = JSON.parse(
    readFileSync(path.join(BUILD, 'data', JEU, versionPubliee(), 'manifest.json'), 'utf8')
  ) as { parties: string[] };
  return `parties/${rankOf(dossier, parties.length)}.json`;
}

for (const [ou, fichier, apres] of [
  ['le manifeste', () => 'manifest.json', '"octets": '],
  ['une liste du manifeste', () => listeDe('ght/GE-10'), '"partition":"GE-']
] as const) {
  test(`une partition changée dans ${ou} se voit : le fichier qu’elle nommait n’est pas oublié en silence`, async ({
    page,
    ouvrir
  }) => {
    const chemin = `/data/${JEU}/${versionPubliee()}/${fichier()}`;
    const corps = unChiffreChange(chemin, apres);
    const serveur = await ouvrir({ surcharge: (demande) => (demande === chemin ? { statut: 200, corps } : null) });
    await ouvrirPage(page, `${serveur.url}/${JEU}/explorer/?indicateurs=LITS_MCO&perimetres=GE-10`);
    await expect(page.getByRole('alert')).toContainText(`« ${fichier()} » n’est pas celui qui a été publié`);
  });
}

/** The scripts asked of a server that hold a word of the source. */
const scriptsAvec = (serveur: Serveur, mot: string): string[] =>
  serveur
    .requetes()
    .map(({ chemin }) => chemin)
    .filter((chemin) => chemin.endsWith('.js') && readFileSync(path.join(BUILD, chemin), 'utf8').includes(mot));

test('un GHT se lit sans le code de ce qu’il montre, qui vient quand un autre GHT est à montrer', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir();
  await ouvrirPage(page, `${serveur.url}/${JEU}/ght/GE-10/`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main svg.sparkline').first()).toBeVisible();
  expect(scriptsAvec(serveur, 'sparkline')).toEqual([]);
  await page.getByRole('link', { name: 'Vosges', exact: true }).click();
  await expect(page).toHaveURL(`${serveur.url}/${JEU}/ght/GE-11/`);
  await expect(page.locator('main h1')).toContainText('Vosges');
  await expect(page.locator('main')).not.toContainText('83,2');
  await expect(page.locator('main svg.sparkline').first()).toBeVisible();
  expect(scriptsAvec(serveur, 'sparkline')).not.toEqual([]);
  await page.goBack();
  await expect(page.locator('main')).toContainText('83,2');
  await expect(page.locator('main h1')).toHaveCount(1);
});

test('un contrat s’ouvre sans le code de ses parties : sa synthèse se déplie et mène à elles ; celles qui répondent l’ont au premier signe', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir();
  await page.goto(serveur.url + CONTRAT);
  await hydratee(page);
  await page.waitForLoadState('networkidle');
  const [synthese, graphique] = ['aucune projection dans ce contrat', 'toutes les versions'];
  expect([...scriptsAvec(serveur, synthese), ...scriptsAvec(serveur, graphique)]).toEqual([]);
  await page.locator('#synthese').getByText('Définitions et source').click();
  await expect(page.locator('#synthese details dl')).toBeVisible();
  await expect.poll(() => scriptsAvec(serveur, graphique)).not.toEqual([]);
  await page.locator('.tuiles .valeur a').first().click();
  await expect(page).toHaveURL(/#trajectoire$/);
  expect(scriptsAvec(serveur, synthese)).toEqual([]);
});

for (const [nom, jeu] of [
  ['le portefeuille', JEU],
  ['le portefeuille des contrats', DEMONSTRATION]
] as const) {
  test(`${nom} se lit sans son code ; un bouton pressé d’abord le fait venir, et répond`, async ({ page, ouvrir }) => {
    const serveur = await ouvrir();
    await page.goto(`${serveur.url}/${jeu}/`);
    await hydratee(page);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main tbody tr').nth(11)).toBeVisible();
    expect(scriptsAvec(serveur, 'Famille de colonnes')).toEqual([]);
    const personnel = page.getByRole('button', { name: 'Personnel' });
    // The press alone, without the move of a pointer before it.
    await personnel.dispatchEvent('click');
    await expect(personnel).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/famille=personnel/);
    expect(scriptsAvec(serveur, 'Famille de colonnes')).not.toEqual([]);
  });
}

test('le code d’un portefeuille vient au premier signe du lecteur, et ne déplace rien', async ({ page, ouvrir }) => {
  const serveur = await ouvrir();
  await page.goto(`${serveur.url}/${DEMONSTRATION}/`);
  await hydratee(page);
  await page.waitForLoadState('networkidle');
  const places = () =>
    page.locator('main :is(h1, .outils *, .principal tr)').evaluateAll((tous) =>
      tous.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.textContent.trim().slice(0, 30), x, y, width, height].join(' ');
      })
    );
  const avant = await places();
  expect(avant.length).toBeGreaterThan(10);
  await page.mouse.move(5, 5);
  await expect.poll(() => scriptsAvec(serveur, 'Famille de colonnes')).not.toEqual([]);
  await expect(page.locator('.island:not([data-vive])')).toHaveCount(0);
  expect(await places()).toEqual(avant);
});

for (const adresse of [`/${JEU}/`, `/${DEMONSTRATION}/`, CONTRAT, `${CONTRAT}actions/`, `/${JEU}/ght/GE-10/`]) {
  test(`la page ${adresse} porte ses feuilles de style : ce qui s’y éveille n’en demande aucune`, async ({
    page,
    ouvrir
  }) => {
    const serveur = await ouvrir();
    await ouvrirPage(page, serveur.url + adresse);
    await page.waitForLoadState('networkidle');
    const demandes = serveur.requetes().map(({ chemin }) => chemin);
    expect(demandes.length).toBeGreaterThan(5);
    // That of the page of errors is made ready by kit, for when the network is gone.
    expect(demandes.filter((chemin) => /(?<!\/assets\/1\.[^/]+)\.css$/.test(chemin))).toEqual([]);
  });
}

test('un écran éveillé se quitte sans erreur : du portefeuille à un contrat, à ses actions, et de là au portefeuille', async ({
  page,
  site
}) => {
  const erreurs: string[] = [];
  page.on('pageerror', ({ message }) => erreurs.push(message));
  await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/`);
  await page.getByRole('searchbox').fill('étangs');
  await expect(page).toHaveURL(/q=/);
  await page.locator('main tbody a[href*="/contrat/trois-etangs-performance-2024/"]').first().click();
  await expect(page.locator('main h1')).toContainText('Trois-Étangs, tome 2');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.locator('#trajectoire select').selectOption('caf');
  await expect(page).toHaveURL(/solde=caf/);
  await page.locator('main header nav').getByRole('link', { name: 'Actions' }).click();
  await expect(page.locator('main h1')).toHaveText('Actions');
  await page.getByRole('link', { name: 'Portefeuille', exact: true }).click();
  await expect(page.getByRole('searchbox')).toHaveCount(1);
  await expect(page.locator('#trajectoire')).toHaveCount(0);
  expect(erreurs).toEqual([]);
});

test('une adresse qui finit par index.html mène à la page', async ({ page, site }) => {
  await ouvrirPage(page, `${site.url}/${JEU}/ght/GE-10/index.html`);
  await expect(page.locator('main')).toContainText('83,2');
  await expect(page).toHaveURL(`${site.url}/${JEU}/ght/GE-10/`);
});

test('« Retour » rend sa place au clavier', async ({ page, site }) => {
  await ouvrirPage(page, `${site.url}/${JEU}/`);
  const lien = page.locator('main a[href*="ght/GE-06/"]').first();
  await lien.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ght\/GE-06\/$/);
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}/${JEU}/`);
  await expect(page.locator('main a[href*="ght/GE-06/"]').first()).toBeFocused();
});

test('un titre de trois cents lettres sans espace n’élargit pas la page', async ({ page, site }) => {
  for (const adresse of ['/', `/${DEMONSTRATION}/`, CONTRAT, `${CONTRAT}actions/6.3/`, `/${JEU}/ght/GE-10/`]) {
    await ouvrirPage(page, site.url + adresse);
    const elargie = await page.evaluate(() => {
      const avant = document.documentElement.scrollWidth;
      for (const titre of document.querySelectorAll('h1, h2, h3, nav ol li')) {
        const texte = titre.querySelector('a') ?? titre;
        texte.textContent = 'x'.repeat(300);
      }
      return document.documentElement.scrollWidth - avant;
    });
    expect(elargie, adresse).toBeLessThanOrEqual(0);
  }
});

test('dans un sous-dossier du serveur, une page ne redemande pas ce qu’elle contient déjà', async ({ page, site }) => {
  const demandes: string[] = [];
  const serveur = createServer((req, res) => {
    const chemin = (req.url ?? '/').replace(/^\/essai/, '');
    demandes.push(chemin);
    void fetch(site.url + chemin).then(async (reponse) => {
      res.writeHead(reponse.status, { 'Content-Type': reponse.headers.get('content-type') ?? 'text/plain' });
      res.end(Buffer.from(await reponse.arrayBuffer()));
    });
  });
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  try {
    const { port } = serveur.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/essai/${JEU}/ght/GE-10/`);
    await hydratee(page);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main')).toContainText('83,2');
    expect(demandes.filter((chemin) => chemin.startsWith('/data/'))).toEqual(['/data/index.json']);
  } finally {
    serveur.closeAllConnections();
    serveur.close();
  }
});

/** Opens a page whose code waits, and gives what lets it come. */
async function ouvrirSansSonCode(page: Page, adresse: string): Promise<() => void> {
  let laisse = (): void => undefined;
  const attente = new Promise<void>((fini) => (laisse = fini));
  await page.route(/_app\/immutable\/.*\.js$/, async (route) => {
    await attente;
    await route.continue();
  });
  await page.goto(adresse, { waitUntil: 'commit' });
  return laisse;
}

test('une date choisie avant que la page réponde est prise dès qu’elle répond', async ({ page, site }) => {
  const laisse = await ouvrirSansSonCode(page, site.url + CONTRAT);
  const date = page.getByRole('combobox', { name: 'Situation au' });
  await date.selectOption({ index: 1 });
  const choisie = await date.inputValue();
  const enClair = dateLongue(choisie);
  laisse();
  await expect(page).toHaveURL(new RegExp(`au=${choisie}`));
  await expect(page.getByText('Ce que l’on savait au')).toBeVisible({ timeout: 60_000 });
  // What is only read is drawn again at that date, at the head of the page as below.
  await expect(page.locator('main ol [aria-current="date"]')).toContainText(enClair);
  await expect(page.locator('#synthese .phrases p').first()).toBeVisible();
  await expect(page.locator('summary', { hasText: 'Périmètre et vie' })).toBeVisible();
});

test('un mot cherché et un bouton pressé avant que la page réponde sont pris dès qu’elle répond', async ({
  page,
  site
}) => {
  const laisse = await ouvrirSansSonCode(page, `${site.url}/${DEMONSTRATION}/`);
  await page.getByRole('searchbox').fill('zzz');
  await page.getByRole('button', { name: 'Activité' }).click();
  laisse();
  await expect(page).toHaveURL(/famille=activite/);
  await expect(page).toHaveURL(/q=zzz/);
});

test('une requête SQL qui rend cent mégaoctets est coupée, et le dit', async ({ page, site }) => {
  test.setTimeout(90_000);
  await ouvrirPage(page, `${site.url}/${JEU}/explorer/?mode=sql`);
  await page.getByLabel('Requête SQL').fill("SELECT repeat('x', 100000000) AS texte");
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await expect(page.locator('section[aria-labelledby="resultat-sql"]')).toContainText('sont coupés', {
    timeout: 60_000
  });
});
