import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { commande } from '../../src/pipeline/runner/processus';
import { copieDesDonnees, versionPubliee } from './donnees';
import { expect, JEU, ouvrirPage, surveiller, tableau, test } from './navigateur';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

type Codes = readonly [string, ...string[]];

/** Invented perimeters, in the layout of the SAE by GHT: 30 000 days on 100 beds, then 56 000 on 200 for each other. */
const ENTETE =
  'NOM_COURT_GHT;LIT_MED;LIT_CHI;LIT_OBS;LIT_MCO;SEJHC_MED;SEJHC_CHI;SEJHC_OBS;SEJHC_MCO;JOU_MED;JOU_CHI;JOU_OBS;JOU_MCO';
const fichierSae = ([premier, ...autres]: Codes, joursDuPremier: number): string =>
  [
    ENTETE,
    `${premier};60;30;10;100;2000;1500;500;4000;${joursDuPremier - 10000};8000;2000;${joursDuPremier}`,
    ...autres.map((code) => `${code};120;60;20;200;4000;3000;1000;8000;36000;16000;4000;56000`)
  ].join('\n');

/** Publishes a dataset from producers' files, as an agency does, while the built site stays as it is. */
async function publier(donnees: string, jeu: string, codes: Codes): Promise<void> {
  const source = path.join(donnees, '..', `${path.basename(donnees)}-source`);
  mkdirSync(source, { recursive: true });
  writeFileSync(path.join(source, 'GHT_2023r.csv'), fichierSae(codes, 28000));
  writeFileSync(path.join(source, 'GHT_2024r.csv'), fichierSae(codes, 30000));
  writeFileSync(path.join(source, 'perimetre.csv'), ['ght', ...codes].join('\n'));
  const code = await commande('data', [
    '--jeu',
    jeu,
    '--source',
    source,
    '--perimetre',
    path.join(source, 'perimetre.csv'),
    '--sortie',
    donnees
  ]);
  rmSync(source, { recursive: true });
  expect(code).toBe(0);
}

const texte = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/g, ' ');

let donnees: ReturnType<typeof copieDesDonnees>;

test.beforeAll(() => {
  donnees = copieDesDonnees();
});

test.afterAll(() => donnees.oublier());

test('un jeu publié après la construction du site se lit sans la refaire, par ses modèles écrits', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir({ donnees: donnees.dossier });
  await ouvrirPage(page, `${serveur.url}/essai/`);
  await expect(page.locator('main')).toContainText('Aucun jeu de données ne s’appelle « essai »');
  await publier(donnees.dossier, 'essai', ['ZZ-01', 'ZZ-02']);
  const constat = await surveiller(page, serveur.url);
  await ouvrirPage(page, `${serveur.url}/`);
  await expect(page.locator('main a[href*="essai"]').first()).toBeVisible();
  await ouvrirPage(page, `${serveur.url}/essai/`);
  await expect(tableau(page).locator('tbody tr')).toHaveCount(2);
  await ouvrirPage(page, `${serveur.url}/essai/ght/ZZ-01/`);
  // 30 000 / (100 × 366) = 0,8197
  await expect(page.locator('main')).toContainText('82,0');
  expect(constat).toEqual({ ailleurs: [], erreurs: [], moteur: [] });
});

test('le même jeu sans aucun modèle écrit montre la même page, calculée par le moteur', async ({
  page,
  browser,
  ouvrir
}) => {
  const serveur = await ouvrir({ donnees: donnees.dossier });
  await ouvrirPage(page, `${serveur.url}/essai/ght/ZZ-01/`);
  const avecModeles = await texte(page);
  rmSync(path.join(donnees.dossier, 'essai', versionPubliee(donnees.dossier, 'essai'), 'vues'), { recursive: true });
  // Another reader: this one's browser still has the models.
  const autre = await browser.newContext();
  const sansModeles = await autre.newPage();
  const constat = await surveiller(sansModeles, serveur.url);
  await sansModeles.goto(`${serveur.url}/essai/ght/ZZ-01/`);
  await expect(sansModeles.locator('main')).toContainText('82,0', { timeout: 60_000 });
  expect(await texte(sansModeles)).toBe(avecModeles);
  await autre.close();
  expect(constat.moteur.some((adresse) => adresse.endsWith('.wasm'))).toBe(true);
  expect(constat.ailleurs).toEqual([]);
});

test('quarante-cinq périmètres : vingt-cinq d’abord, les autres à la demande, la recherche et le papier les ont tous', async ({
  page,
  ouvrir
}) => {
  const serveur = await ouvrir({ donnees: donnees.dossier });
  const suivants = Array.from({ length: 44 }, (_, i) => `ZZ-${String(i + 2).padStart(2, '0')}`);
  await publier(donnees.dossier, 'pays', ['ZZ-01', ...suivants]);
  await ouvrirPage(page, `${serveur.url}/pays/`);
  const lignes = tableau(page).locator('tbody tr');
  const suite = page.getByText('25 lignes montrées sur 45.');
  await expect(lignes).toHaveCount(25);
  await expect(suite).toBeVisible();
  await page.getByRole('searchbox').fill('ZZ-45');
  await expect(lignes).toHaveCount(1);
  await page.getByRole('searchbox').fill('');
  await expect(lignes).toHaveCount(25);
  await page.getByRole('button', { name: 'Afficher les 20 suivantes' }).click();
  await expect(lignes).toHaveCount(45);
  await expect(page.locator('.suite')).toBeFocused();
  await page.reload();
  await expect(lignes).toHaveCount(25);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(lignes).toHaveCount(45);
});

test('une page écrite prend d’elle-même les données publiées depuis', async ({ page, ouvrir }) => {
  await publier(donnees.dossier, JEU, ['GE-10', 'GE-03']);
  const serveur = await ouvrir({ donnees: donnees.dossier });
  const ecrite = await (await fetch(`${serveur.url}/${JEU}/ght/GE-10/`)).text();
  expect(ecrite).toContain('83,2');
  await ouvrirPage(page, `${serveur.url}/${JEU}/ght/GE-10/`);
  await expect(page.locator('main')).toContainText('82,0');
  await expect(page.locator('main')).not.toContainText('83,2');
});
