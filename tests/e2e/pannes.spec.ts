import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Surcharge } from '../../src/pipeline/serve/serveur';
import { sha256Hex } from '../../src/lib/engine/checksum';
import { seal } from '../../src/lib/engine/model-digests';
import { parseIndex } from '../../src/lib/engine/publication';
import { question, versionPubliee } from './donnees';
import { BUILD, expect, hydratee, JEU, ouvrirPage, tableau, test } from './navigateur';
import { CONTRAT } from './pages';

test.describe.configure({ timeout: 90_000 });

const FICHIER = 'ght/GE-03/mesure.parquet';
const octets = (): Buffer => readFileSync(path.join(BUILD, 'data', JEU, versionPubliee(), FICHIER));

function abimer(contenu: Buffer): Uint8Array {
  const abime = Uint8Array.from(contenu);
  abime[Math.floor(abime.length / 2)] = (abime[Math.floor(abime.length / 2)] ?? 0) ^ 0xff;
  return abime;
}

const reponse = (page: Page) => page.locator('section[aria-labelledby="reponse"]');
const alerte = (page: Page) => page.getByRole('alert');

/** Asks about one GHT, which answers, then about another by the form's own address, without leaving the page. */
async function poserDeuxQuestions(page: Page, avantLaSeconde: () => Promise<void> = async () => {}): Promise<void> {
  await expect(reponse(page).getByRole('table')).toBeVisible({ timeout: 60_000 });
  await expect(reponse(page)).toContainText('GE-10');
  await avantLaSeconde();
  await page.getByRole('checkbox', { name: 'Haute Alsace' }).check();
  await page.getByRole('button', { name: 'Poser la question' }).click();
}

const PANNES: Readonly<Record<string, { reponse: () => Surcharge; message: RegExp }>> = {
  'un fichier Parquet tronqué': {
    reponse: () => ({ statut: 200, corps: octets().subarray(0, 900) }),
    message: /illisible|tronqué/
  },
  'un fichier Parquet dont l’empreinte diffère': {
    reponse: () => ({ statut: 200, corps: abimer(octets()) }),
    message: /empreinte/
  },
  'un fichier Parquet qui manque': { reponse: () => ({ statut: 404, corps: '' }), message: /n’est pas publié/ },
  'un serveur en panne': { reponse: () => ({ statut: 500, corps: '' }), message: /télécharg|serveur/ }
};

for (const [nom, panne] of Object.entries(PANNES)) {
  test(`${nom} : le fichier est nommé, quoi faire est dit, et la réponse précédente reste`, async ({
    page,
    ouvrir
  }) => {
    const serveur = await ouvrir({ surcharge: (chemin) => (chemin.endsWith(FICHIER) ? panne.reponse() : null) });
    await ouvrirPage(page, serveur.url + question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-10' }));
    await poserDeuxQuestions(page);
    await expect(alerte(page)).toContainText(panne.message);
    await expect(alerte(page)).toContainText(FICHIER);
    await expect(alerte(page)).toContainText('La réponse précédente reste affichée');
    await expect(reponse(page)).toContainText('GE-10');
    await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  });
}

test('un dossier refusé ferme ce qu’il contient et rien d’autre : réponse, portefeuille, carte, autre année et SQL montrent le reste et le nomment', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir({
    // What tells of every group is closed with it: the page is worked out from the facts that are open.
    surcharge: (chemin) =>
      /\/vues\/portefeuille\/|\/ght\/GE-03\/|\/(suivi\.zip|comparaison\.parquet)$/.test(chemin)
        ? { statut: 403, corps: '' }
        : null
  });
  await ouvrirPage(page, serveur.url + question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-10,GE-03' }));
  await expect(reponse(page)).toContainText('Fermé pour vous\u00a0: Haute Alsace.', { timeout: 60_000 });
  await expect(reponse(page).getByRole('row', { name: /GE-10/ })).toContainText(/\d/);
  await expect(reponse(page).getByRole('row', { name: /Haute Alsace/ })).toContainText('fermé');
  await expect(alerte(page)).toHaveCount(0);

  await page.getByRole('link', { name: 'Portefeuille' }).first().click();
  await expect(page).toHaveURL(/\/grand-est\/$/, { timeout: 60_000 });
  const portefeuilleAvecSonFerme = async (): Promise<void> => {
    await expect(page.locator('main')).toContainText('Fermé pour vous\u00a0: Haute Alsace.');
    await expect(tableau(page).getByRole('row', { name: /Haute Alsace/ })).toContainText('fermé');
    await expect(tableau(page).getByRole('row', { name: /Sud Lorraine/ })).toContainText(/\d/);
    const carte = page.getByRole('complementary', { name: 'Carte des hôpitaux' });
    const lits = (hopital: RegExp) => carte.locator('tbody tr').filter({ hasText: hopital }).first();
    await expect(lits(/Haute Alsace/)).toContainText('non disponible (partie fermée)');
    await expect(lits(/Sud Lorraine/)).toContainText(/\d/);
    await expect(alerte(page)).toHaveCount(0);
  };
  await portefeuilleAvecSonFerme();
  await page.getByRole('combobox', { name: 'Année' }).selectOption('2021');
  await expect(page).toHaveURL(/annee=2021/);
  await portefeuilleAvecSonFerme();

  await ouvrirPage(page, `${serveur.url}/${JEU}/explorer/?mode=sql&sql=SELECT+count(*)+AS+n+FROM+mesure`);
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await expect(page.locator('main')).toContainText('Fermé pour vous\u00a0: Haute Alsace.', { timeout: 60_000 });
});

test('les comptes d’un GHT refusés, « Situation au » changée : le contrat dit ce qui est fermé et garde ses actions', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir({
    surcharge: (chemin) => (/\/ght\/[^/]+\/comptes\.zip$/.test(chemin) ? { statut: 403, corps: '' } : null)
  });
  await ouvrirPage(page, serveur.url + CONTRAT);
  const actions = await page.locator('main a[href*="/actions/"]').count();
  const date = page.getByRole('combobox', { name: 'Situation au' });
  await date.selectOption({ index: 1 });
  await expect(page.locator('main')).toContainText('Ce que l’on savait au', { timeout: 60_000 });
  await expect(page.locator('main')).toContainText(/Fermé pour vous\u00a0: comptes de /);
  await expect(page.locator('main')).toContainText('non disponible (partie fermée)');
  expect(await page.locator('main a[href*="/actions/"]').count()).toBeGreaterThan(0.8 * actions);
  await expect(alerte(page)).toHaveCount(0);
});

test('le réseau coupé après l’ouverture : un message, la réponse précédente reste, et « Réessayer » suffit à son retour', async ({
  page,
  context
}) => {
  await ouvrirPage(page, question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-10' }));
  await poserDeuxQuestions(page, () => context.setOffline(true));
  await expect(alerte(page)).toContainText(/ne répond pas|réseau|connexion/);
  await expect(reponse(page)).toContainText('GE-10');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(reponse(page)).toContainText('GE-03', { timeout: 30_000 });
  await expect(alerte(page)).toHaveCount(0);
});

/** The published index, with this manifest for the dataset. */
function indexAnnoncant(manifeste: string): string {
  const jeux = parseIndex(readFileSync(path.join(BUILD, 'data/index.json'), 'utf8')).map((jeu) => {
    if (jeu.nom !== JEU) return jeu;
    const empreinte = sha256Hex(new TextEncoder().encode(manifeste));
    return seal(jeu, { ...jeu.empreintes, manifeste: empreinte });
  });
  return JSON.stringify({ jeux });
}

test('un manifeste d’un format plus récent : le message le dit, la question et l’écran restent', async ({
  page,
  ouvrir
}) => {
  const manifeste = readFileSync(path.join(BUILD, 'data', JEU, versionPubliee(), 'manifest.json'), 'utf8');
  const futur = manifeste.replace(/"schemaVersion":\s*\d+/, '"schemaVersion": 999');
  expect(futur).not.toBe(manifeste);
  const sommaire = indexAnnoncant(futur);
  const serveur = await ouvrir({
    surcharge: (chemin) => {
      if (chemin === '/data/index.json') return { statut: 200, corps: sommaire };
      return chemin.endsWith('/manifest.json') ? { statut: 200, corps: futur } : null;
    }
  });
  await ouvrirPage(page, serveur.url + question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-10' }));
  await expect(alerte(page)).toContainText('format plus récent', { timeout: 30_000 });
  await expect(alerte(page)).toContainText('Rechargez la page');
  await expect(page.getByRole('button', { name: 'Poser la question' })).toBeVisible();
  expect(page.url()).toContain('indicateurs=LITS_MCO');
});

test('un navigateur sans WebAssembly : l’explorateur le dit, les autres pages fonctionnent', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'WebAssembly');
  });
  await ouvrirPage(page, question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-10' }));
  await expect(alerte(page)).toContainText('WebAssembly', { timeout: 30_000 });
  await expect(alerte(page)).toContainText('Les autres pages fonctionnent sans lui');
  await ouvrirPage(page, `/${JEU}/ght/GE-10/`);
  await expect(page.locator('main')).toContainText('83,2');
});

test('le réseau coupé sur le portefeuille : trier et chercher restent possibles ; une page qui ne vient pas se dit, et rien n’est perdu', async ({
  page,
  context
}) => {
  await ouvrirPage(page, `/${JEU}/`);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('sezannais');
  await expect(tableau(page).locator('tbody tr')).toHaveCount(1);
  await tableau(page).locator('tbody th a.nom').click();
  await expect(alerte(page)).toContainText('La page demandée n’a pas pu être chargée');
  await expect(alerte(page)).toContainText('La page précédente reste affichée');
  await expect(tableau(page).locator('tbody tr')).toHaveCount(1);
  expect(page.url()).toContain('q=sezannais');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page).toHaveURL(/\/ght\/GE-06\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('sezannais');
});

test('le réseau coupé avant que le contrat réponde\u00a0: « Situation au » revient à la date dont les chiffres sont montrés, et c’est dit', async ({
  page,
  context
}) => {
  await page.goto(CONTRAT);
  await hydratee(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const date = page.getByRole('combobox', { name: 'Situation au' });
  await date.selectOption('2025-12-31');
  const veille = page.locator('.veille');
  await expect(veille).toContainText('Ils restent ceux de «\u00a030 septembre 2026 (date du jeu)\u00a0».');
  await expect(date).toHaveValue('2026-09-30');
  await context.setOffline(false);
  await date.selectOption('2025-12-31');
  await expect(page).toHaveURL(/[?&]au=2025-12-31$/u);
  await expect(veille).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Ce que l’on savait au 31 décembre 2025', { timeout: 60_000 });
  // Its alerts are told at that date too.
  await expect(page.locator('#synthese a[href*="/alertes/?au=2025-12-31"]')).toHaveText(/^\d+\salertes/u);
});

test('le code d’un contrat ne vient pas\u00a0: la date choisie trop tôt revient à celle des chiffres', async ({
  page
}) => {
  await page.route(/\/_app\/immutable\/entry\//u, async (requete) => {
    await new Promise((suite) => setTimeout(suite, 3000));
    await requete.abort();
  });
  await page.goto(CONTRAT, { waitUntil: 'domcontentloaded' });
  const date = page.getByRole('combobox', { name: 'Situation au' });
  await date.selectOption('2025-12-31');
  await expect(page.locator('.veille')).toContainText('30 septembre 2026 (date du jeu)');
  await expect(date).toHaveValue('2026-09-30');
});

test('un contrat que le jeu n’a pas se dit sans faire venir le moteur', async ({ page, ouvrir }) => {
  const serveur = await ouvrir();
  for (const suite of ['', 'actions/']) {
    await page.goto(`${serveur.url}/demonstration/contrat/inconnu/${suite}`);
    await expect(page.locator('main')).toContainText('Aucun contrat du jeu ne s’appelle «\u00a0inconnu\u00a0».');
  }
  const demandes = serveur.requetes().map(({ chemin }) => chemin);
  expect(demandes.filter((chemin) => /\.(wasm|parquet|zip)$/u.test(chemin))).toEqual([]);
});

test('le réseau coupé avant que le portefeuille réponde : la famille demandée ne vient pas, c’est dit, et recharger suffit', async ({
  page,
  context
}) => {
  await page.goto(`/${JEU}/`);
  await hydratee(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Finances' }).click();
  await expect(page.getByText('l’interaction (tris, filtres, dates) est coupée')).toBeVisible();
  await expect(tableau(page).locator('tbody tr').first()).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Recharger' }).click();
  await expect(page.getByText('est coupée')).toBeHidden();
  await page.getByRole('button', { name: 'Finances' }).click();
  await expect(page).toHaveURL(/famille=finances/);
  await expect(page.getByRole('button', { name: 'Finances' })).toHaveAttribute('aria-pressed', 'true');
});

test('le reste du portefeuille ne vient pas : la famille demandée non plus, c’est dit, et « Réessayer » suffit', async ({
  page
}) => {
  // What the page does once it is at rest is held back, to come at the worst moment: the network back, not yet asked.
  await page.addInitScript(() => {
    const attente: (() => void)[] = [];
    window.requestIdleCallback = (suite) => attente.push(() => suite({ didTimeout: true, timeRemaining: () => 0 }));
    addEventListener('repos', () => attente.splice(0).forEach((suite) => suite()));
  });
  const reste = '**/vues/portefeuille/**';
  await page.route(reste, (route) => route.abort('internetdisconnected'));
  await page.goto(`/${JEU}/`);
  await hydratee(page);
  await page.getByRole('button', { name: 'Finances' }).click();
  await expect(alerte(page)).toContainText('Le reste du portefeuille');
  await expect(tableau(page).locator('tbody tr').first()).toBeVisible();
  await page.unroute(reste);
  await page.evaluate(() => dispatchEvent(new Event('repos')));
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page).toHaveURL(/famille=finances/);
  await expect(alerte(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Finances' })).toHaveAttribute('aria-pressed', 'true');
});

test('une page sans modèle écrit et un fichier abîmé : le fichier est nommé, et la page précédente reste', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir({
    surcharge: (chemin) => {
      if (chemin.includes('/vues/portefeuille/')) return { statut: 404, corps: '' };
      return chemin.endsWith('/socle.zip') ? { statut: 200, corps: 'PAR1' } : null;
    }
  });
  await ouvrirPage(page, `${serveur.url}/${JEU}/ght/GE-10/`);
  await page.getByRole('link', { name: 'Portefeuille' }).first().click();
  await expect(alerte(page)).toContainText('socle.zip', { timeout: 60_000 });
  await expect(alerte(page)).toContainText('La page précédente reste affichée');
  await expect(page.locator('main')).toContainText('83,2');
});
