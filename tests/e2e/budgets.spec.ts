import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ouvrirLien } from '../../src/pipeline/serve/lien';
import { BUILD, DEMONSTRATION, expect, JEU, hydratee, test } from './navigateur';
import { CONTRAT } from './pages';

/** Size of a file of the build as sent: its brotli form. */
function tailleBrotli(chemin: string): number {
  const fichier = path.join(BUILD, chemin);
  return existsSync(`${fichier}.br`)
    ? statSync(`${fichier}.br`).size
    : Math.min(statSync(fichier).size, brotliCompressSync(readFileSync(fichier)).length);
}

interface Budget {
  adresse: string;
  /** In kB: on the wire at the first opening, headers included; its scripts; the page, not compressed; its data. */
  reseau: number;
  scripts: number;
  html: number;
  donnees: number;
  requetes: number;
}

const BUDGETS: Readonly<Record<string, Budget>> = {
  'un GHT': { adresse: `/${JEU}/ght/GE-10/`, reseau: 108.3, scripts: 61.5, html: 180.4, donnees: 82, requetes: 8 },
  'un contrat': { adresse: CONTRAT, reseau: 129.6, scripts: 62.5, html: 355.6, donnees: 80, requetes: 10 },
  // The heaviest of each kind in the two datasets: beyond what is asked of a first opening, 110 and 130 kB.
  'le GHT le plus lourd': {
    ...{ adresse: `/${DEMONSTRATION}/ght/ZZ-07/`, reseau: 112.7, scripts: 61.5, html: 261.7, donnees: 144, requetes: 8 }
  },
  'le contrat le plus lourd': {
    ...{ adresse: `/${DEMONSTRATION}/contrat/trois-etangs-performance-2024/`, reseau: 134, scripts: 62.5, html: 443.4 },
    ...{ donnees: 119.3, requetes: 10 }
  },
  'le portefeuille': { adresse: `/${JEU}/`, reseau: 117.9, scripts: 61.5, html: 306.2, donnees: 56, requetes: 9 },
  'le portefeuille des contrats': {
    ...{ adresse: `/${DEMONSTRATION}/`, reseau: 112.9, scripts: 61.5, html: 256.7, donnees: 54, requetes: 9 }
  }
};

/** A size in the name of a test, as French writes it. */
const ko = (taille: number) => `${taille.toLocaleString('fr-FR')}\u00a0ko`;

for (const [nom, budget] of Object.entries(BUDGETS)) {
  test(`${nom} s’écrit en ${ko(budget.html)}, dont ${ko(budget.donnees)} de données`, () => {
    const html = readFileSync(path.join(BUILD, budget.adresse, 'index.html'), 'utf8');
    const donnees = [...html.matchAll(/<script type="application\/json"[^>]*>[^<]*<\/script>/g)].join('');
    const [page, dites] = [Buffer.byteLength(html), Buffer.byteLength(donnees)];
    test.info().annotations.push({ type: 'page et données (octets)', description: `${page} ${dites}` });
    expect(dites).toBeGreaterThan(1000);
    expect(dites).toBeLessThanOrEqual(budget.donnees * 1000);
    expect(page).toBeLessThanOrEqual(budget.html * 1000);
  });

  test(`${nom} s’ouvre en ${ko(budget.reseau)} sur le réseau, dont ${ko(budget.scripts)} de scripts, en ${budget.requetes} requêtes`, async ({
    page,
    ouvrir
  }) => {
    const serveur = await ouvrir();
    const lien = await ouvrirLien({ versPort: serveur.port });
    await page.goto(`http://localhost:${lien.port}${budget.adresse}`);
    await hydratee(page);
    await page.waitForLoadState('networkidle');
    const demandes = serveur.requetes().map(({ chemin }) => chemin);
    const scripts = [...new Set(demandes)].filter((chemin) => /\.m?js$/.test(chemin));
    const [octets, code] = [lien.octets(), scripts.reduce((somme, chemin) => somme + tailleBrotli(chemin), 0)];
    await lien.close();
    test
      .info()
      .annotations.push({ type: 'réseau, scripts, requêtes', description: `${octets} ${code} ${demandes.length}` });
    expect(scripts.length).toBeGreaterThan(0);
    expect(code).toBeLessThanOrEqual(budget.scripts * 1000);
    expect(octets).toBeLessThanOrEqual(budget.reseau * 1000);
    expect(demandes.length).toBeLessThanOrEqual(budget.requetes);
  });
}

for (const [nom, adresse, plafond] of [
  // Both say of a milestone what a freeze held of it and the day that it was reached since.
  ['la page de ses actions', `${CONTRAT}actions/`, 106.6],
  ['une fiche action', `${CONTRAT}actions/6.3/`, 118.6]
] as const) {
  test(`${nom} coûte au plus ${ko(plafond)} de JavaScript`, async ({ page, ouvrir }) => {
    const serveur = await ouvrir();
    await page.goto(serveur.url + adresse);
    await hydratee(page);
    await page.waitForLoadState('networkidle');
    const scripts = [...new Set(serveur.requetes().map(({ chemin }) => chemin))].filter((chemin) =>
      /\.m?js$/.test(chemin)
    );
    expect(scripts.length).toBeGreaterThan(0);
    const total = scripts.reduce((somme, chemin) => somme + tailleBrotli(chemin), 0);
    test.info().annotations.push({ type: 'JavaScript (octets, brotli)', description: String(total) });
    expect(total).toBeLessThanOrEqual(plafond * 1000);
  });
}
