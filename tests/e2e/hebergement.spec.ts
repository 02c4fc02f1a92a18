import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIGURATIONS } from '../../src/hosting/configurations';
import { entetes } from '../../src/hosting/regles';
import { parseIndex } from '../../src/lib/engine/publication';
import { RACINE } from '../../src/pipeline/runner/processus';
import { question } from './donnees';
import { HEBERGEURS, type Heberge } from './hebergeurs';
import { BUILD, expect, JEU, ouvrirPage, surveiller, test } from './navigateur';
import { GENRES, pagesEcrites } from './pages';

const version = parseIndex(readFileSync(path.join(BUILD, 'data/index.json'), 'utf8')).find(
  ({ nom }) => nom === JEU
)?.dataVersion;
const script = /(?:\.\.?\/)*(_app\/immutable\/entry\/app\.[\w-]+\.js)/.exec(
  readFileSync(path.join(BUILD, 'index.html'), 'utf8')
)?.[1];

/** One address of each kind, with the file that answers it. */
const ADRESSES: readonly [string, string][] = [
  ['/', 'index.html'],
  [`/${JEU}/`, 'index.html'],
  [`/${JEU}/ght/ZZ-99/`, '200.html'],
  [`/${script ?? ''}`, 'app.js'],
  ['/data/index.json', 'index.json'],
  [`/data/${JEU}/${version ?? ''}/manifest.json`, 'manifest.json'],
  [`/data/${JEU}/${version ?? ''}/ght/GE-10/mesure.parquet`, 'mesure.parquet']
];

test('les configurations écrites sont celles que disent les règles d’hébergement', () => {
  for (const [nom, ecrire] of Object.entries(CONFIGURATIONS)) {
    expect(readFileSync(path.join(RACINE, 'src/hosting', nom), 'utf8'), nom).toBe(ecrire());
  }
});

for (const [nom, ouvrirHebergeur] of Object.entries(HEBERGEURS)) {
  test.describe(`servi par ${nom}`, () => {
    let heberge: Heberge;
    test.beforeAll(async () => {
      heberge = await ouvrirHebergeur();
    });
    test.afterAll(async () => heberge.close());

    test('chaque genre de fichier a les en-têtes des règles', async () => {
      for (const [adresse, fichier] of ADRESSES) {
        for (const encodage of ['identity', 'gzip']) {
          const reponse = await fetch(heberge.url + adresse, { headers: { 'accept-encoding': encodage } });
          expect(reponse.status, adresse).toBe(200);
          const attendus = entetes(adresse, fichier);
          for (const entete of [
            ...['cache-control', 'content-security-policy', 'permissions-policy', 'x-content-type-options'],
            'referrer-policy'
          ]) {
            const attendu = Object.entries(attendus).find(([cle]) => cle.toLowerCase() === entete)?.[1] ?? null;
            expect([adresse, encodage, entete, reponse.headers.get(entete)]).toEqual([
              adresse,
              encodage,
              entete,
              attendu
            ]);
          }
          await reponse.arrayBuffer();
        }
      }
      const wasm = pagesEcrites().length > 0 ? await fetch(`${heberge.url}${ADRESSES[6]?.[0] ?? ''}`) : null;
      expect(wasm?.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    });

    test('un fichier qui manque est un 404, une page inconnue la page de secours, et une chose n’a qu’une adresse', async () => {
      const statut = async (adresse: string) => (await fetch(heberge.url + adresse, { redirect: 'manual' })).status;
      for (const adresse of ['/data/rien.json', `/data/${JEU}/rien/`, '/_app/immutable/rien.js']) {
        expect([adresse, await statut(adresse)]).toEqual([adresse, 404]);
      }
      for (const adresse of ['//grand-est/', `/${JEU}//`, '/.empreinte', '/data/.x', `//${JEU}`]) {
        expect([adresse, await statut(adresse)]).toEqual([adresse, 404]);
      }
      for (const [adresse, vers] of [
        [`/${JEU}`, `/${JEU}/`],
        [`/${JEU}/index.html?au=2025-12-31`, `/${JEU}/?au=2025-12-31`]
      ] as const) {
        const reponse = await fetch(heberge.url + adresse, { redirect: 'manual' });
        const lieu = reponse.headers.get('location') ?? '';
        expect([adresse, reponse.status, lieu.replace(heberge.url, '')]).toEqual([adresse, 308, vers]);
      }
    });

    test('les pages et le moteur fonctionnent', async ({ page }) => {
      test.setTimeout(120_000);
      const constat = await surveiller(page, heberge.url);
      for (const adresse of Object.values(GENRES).slice(0, 6)) await ouvrirPage(page, heberge.url + adresse);
      await ouvrirPage(page, heberge.url + question(JEU, { indicateurs: 'LITS_MCO', perimetres: 'GE-01' }));
      await expect(page.locator('section[aria-labelledby="reponse"]').getByRole('table')).toContainText('222', {
        timeout: 60_000
      });
      expect([constat.ailleurs, constat.erreurs]).toEqual([[], []]);
    });
  });
}

test('« npm start » arrêté par le système rend son port, même quand npm seul en est prévenu', async () => {
  const port = 4900 + (process.pid % 90);
  const npm = spawn('npm', ['start'], {
    cwd: RACINE,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const repond = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false
    );
  await expect.poll(repond, { timeout: 60_000 }).toBe(true);
  npm.kill('SIGTERM');
  await expect.poll(repond, { timeout: 15_000 }).toBe(false);
});
