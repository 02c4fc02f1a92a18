import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ouvrirLien } from '../../src/pipeline/serve/lien';
import { BUILD, DEMONSTRATION, expect, JEU, ouvrirPage, test } from './navigateur';
import { CONTRAT } from './pages';

/** Size of a file of the build as sent: its brotli form. */
function tailleBrotli(chemin: string): number {
  const fichier = path.join(BUILD, chemin);
  return existsSync(`${fichier}.br`)
    ? statSync(`${fichier}.br`).size
    : Math.min(statSync(fichier).size, brotliCompressSync(readFileSync(fichier)).length);
}

for (const [nom, adresse, ko] of [
  ['le portefeuille', `/${JEU}/`, 120],
  ['la page d’un GHT', `/${JEU}/ght/GE-10/`, 120],
  ['le portefeuille des contrats', `/${DEMONSTRATION}/`, 120],
  ['la page d’un contrat', CONTRAT, 140],
  ['la page de ses actions', `${CONTRAT}actions/`, 140],
  ['une fiche action', `${CONTRAT}actions/6.3/`, 140]
] as const) {
  test(`${nom} coûte au plus ${ko} ko de JavaScript`, async ({ page, ouvrir }) => {
    const serveur = await ouvrir();
    await ouvrirPage(page, serveur.url + adresse);
    await page.waitForLoadState('networkidle');
    const scripts = [...new Set(serveur.requetes().map(({ chemin }) => chemin))].filter((chemin) =>
      /\.m?js$/.test(chemin)
    );
    expect(scripts.length).toBeGreaterThan(0);
    const total = scripts.reduce((somme, chemin) => somme + tailleBrotli(chemin), 0);
    test.info().annotations.push({ type: 'JavaScript (octets, brotli)', description: String(total) });
    expect(total).toBeLessThanOrEqual(ko * 1000);
  });
}

test('la première ouverture d’un GHT tient en 150 ko sur le réseau, polices comprises', async ({ page, ouvrir }) => {
  const serveur = await ouvrir();
  const lien = await ouvrirLien({ versPort: serveur.port });
  await ouvrirPage(page, `http://localhost:${lien.port}/${JEU}/ght/GE-10/`);
  await page.waitForLoadState('networkidle');
  const total = lien.octets();
  test.info().annotations.push({ type: 'réseau (octets, en-têtes compris)', description: String(total) });
  await lien.close();
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThanOrEqual(150_000);
});
