import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Download, Page } from '@playwright/test';
import { expect, ouvrirPage, test } from './navigateur';
import { CONTRAT, GENRES } from './pages';

interface Montree {
  titre: string;
  titres: string[];
  lignes: string[][];
}

/** The tables of the page as they are read on it: their heads, and the text of their cells. */
const montrees = (page: Page): Promise<Montree[]> =>
  page.evaluate(() => {
    const lu = (element: Element) => element.textContent.replaceAll(/\s+/gu, ' ').trim();
    const lues = [...document.querySelectorAll('main table')].map((table) => {
      const titres = [...table.querySelectorAll(':scope > thead th')].map(lu);
      const lignes = [...table.querySelectorAll(':scope > tbody > tr, :scope > tfoot > tr')]
        .filter((ligne) => ligne.querySelector(':scope > [scope="rowgroup"], :scope > td:only-child table') === null)
        .map((ligne) =>
          [...ligne.querySelectorAll<HTMLTableCellElement>(':scope > th, :scope > td')].flatMap((cellule) => [
            lu(cellule),
            ...Array<string>(cellule.colSpan - 1).fill('')
          ])
        );
      const legende = table.querySelector(':scope > caption');
      return { titre: legende === null ? '' : lu(legende), titres, lignes };
    });
    return lues.filter(({ lignes }) => lignes.length > 0);
  });

const EUROS: Readonly<Record<string, number>> = { 'M€': 1e6, 'k€': 1e3, '%': 0.01 };

/** Whether one of the figures of a text, at the precision that it is written with, is the value. */
function dit(texte: string, valeur: number): boolean {
  return [...texte.matchAll(/([\u2212+-]?)(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?\s?(M€|k€|%)?/gu)].some(
    ([, signe, entier = '', decimales = '', unite = '']) => {
      const echelle = EUROS[unite] ?? 1;
      const lu = Number(`${entier.replaceAll(' ', '')}.${decimales}`) * echelle * (signe === '\u2212' ? -1 : 1);
      return Math.abs(lu - valeur) <= 0.5001 * echelle * 10 ** -decimales.length;
    }
  );
}

const sansUnite = (titre: string) => titre.replace(/ \([^()]+\)$/u, '');

async function telecharge(page: Page, bouton: string): Promise<Download> {
  const attente = page.waitForEvent('download');
  await page.getByRole('button', { name: bouton, exact: true }).first().click();
  return attente;
}

for (const [nom, adresse] of Object.entries(GENRES)) {
  if (!/^\/[a-z-]+\/.*\/|^\/(?:demonstration|grand-est)\//u.test(adresse) || adresse.startsWith('/aide/')) continue;
  test(`les tableaux de la page « ${nom} » s’emportent en un classeur, nombres et jours tels que l’écran les dit`, async ({
    page
  }) => {
    await ouvrirPage(page, adresse);
    await page.getByRole('button', { name: 'Tableaux de la page' }).click();
    const titre = page.locator('#tables-de-la-page');
    await expect(titre).toHaveText(/tableau/u);
    const ecran = await montrees(page);
    if (ecran.length === 0) return;
    await expect(titre).toHaveText(new RegExp(`^${ecran.length}\\s`, 'u'));
    const fichier = await telecharge(page, ecran.length > 1 ? 'Tous, en un classeur (XLSX)' : 'XLSX');
    expect(fichier.suggestedFilename()).toMatch(/^trajectoire-.*-\d{4}-\d{2}-\d{2}\.xlsx$/u);
    const { sheets } = await readXlsx(readFileSync(await fichier.path()));
    const sources = sheets.at(-1)?.rows.flat().join('\n') ?? '';
    expect(sources).toMatch(/version=\d{4}-\d{2}-\d{2}\.[\da-f]{8}/u);
    expect(sources).toMatch(/Données au \d{2}\/\d{2}\/\d{4}/u);
    expect(sheets).toHaveLength(ecran.length + 1);
    const fautes = ecran.flatMap(({ titres, lignes, titre: legende }, t) => {
      const [entetes = [], ...rangees] = sheets[t]?.rows ?? [];
      if (lignes.length > rangees.length) return [`${legende} : ${lignes.length} lignes pour ${rangees.length}`];
      return entetes.flatMap((entete, c) => {
        const place = titres.indexOf(sansUnite(String(entete)));
        if (place < 0 || titres.indexOf(titres[place] ?? '', place + 1) >= 0) return [];
        return lignes.flatMap((ligne, r) => {
          const [valeur, texte = ''] = [rangees[r]?.[c] ?? null, ligne[place]];
          const juste =
            typeof valeur === 'number'
              ? dit(texte, valeur)
              : !(valeur instanceof Date) || texte.includes(valeur.toLocaleDateString('fr-FR', { timeZone: 'UTC' }));
          return juste ? [] : [`${legende}, ${String(entete)}, ligne ${r} : ${String(valeur)} pour « ${texte} »`];
        });
      });
    });
    expect(fautes).toEqual([]);
    test.info().annotations.push({
      type: 'nombres',
      description: String(
        sheets
          .slice(0, -1)
          .flatMap(({ rows }) => rows.slice(1).flat())
          .filter((v) => typeof v === 'number').length
      )
    });
  });
}

test('un tableau de la page s’emporte seul, en CSV comme en classeur, sous les mêmes titres', async ({ page }) => {
  await ouvrirPage(page, CONTRAT);
  await page.getByRole('button', { name: 'Tableaux de la page' }).click();
  const csv = readFileSync(await (await telecharge(page, 'CSV')).path(), 'utf8');
  const classeur = readFileSync(await (await telecharge(page, 'XLSX')).path());
  const [feuille] = (await readXlsx(classeur)).sheets;
  expect(csv.replace('\ufeff', '').split('\r\n')[0]).toBe(feuille?.rows[0]?.join(';'));
  expect(csv).toContain('simulées');
  expect(csv).not.toMatch(/(?:^|;)"?=/mu);
});

test('ce qui est sur deux lignes d’une cellule y reste séparé, et le détail d’une ligne est un tableau, non une ligne', async ({
  page
}) => {
  await ouvrirPage(page, CONTRAT);
  await page.getByRole('button', { name: 'Tableaux de la page' }).click();
  const { sheets } = await readXlsx(readFileSync(await (await telecharge(page, 'Tous, en un classeur (XLSX)')).path()));
  const hypotheses = sheets.find(({ name }) => name.startsWith('Hypothèses'))?.rows ?? [];
  const libelles = hypotheses.slice(1).map(([libelle]) => String(libelle));
  expect(libelles.length).toBeGreaterThan(3);
  expect(libelles.filter((libelle) => /\p{L}\d{4}/u.test(libelle))).toEqual([]);
  expect(libelles.filter((libelle) => /^\d+\s(?:entités|EJ)/u.test(libelle))).toEqual([]);
});
