import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { enClair } from '../../src/lib/exports/pptx/lecture.fixture';
import { DOSSIERS } from '../bench/diaporamas';
import { DEMONSTRATION, expect, test } from './navigateur';

const lance = promisify(execFile);

/** Runs the command as a person does. */
const dossier = (...args: string[]) =>
  lance(process.execPath, ['src/pipeline/run.mjs', 'dossier', '--jeu', DEMONSTRATION, ...args], { timeout: 40_000 });

/** Texts of a PDF that it does not compress: a string in UTF-16 or in its own letters. */
function titresDuPlan(pdf: string): string[] {
  return [...pdf.matchAll(/\/Title (?:\((.*?)(?<!\\)\)|<([0-9A-Fa-f]+)>)/gsu)].map(([, lettres, hexa]) => {
    if (hexa === undefined) return (lettres ?? '').replaceAll(/\\([()\\])/gu, '$1');
    return new TextDecoder('utf-16be').decode(Buffer.from(hexa, 'hex')).replace('\ufeff', '');
  });
}

/** Chromium drops from the outline the space at which a title is folded. */
const lu = (texte: string): string => texte.replaceAll(/\s+/gu, '');

test('sur papier, la fiche de chaque contrat et de chaque GHT tient sur une feuille', async () => {
  const sortie = test.info().outputPath('fiches');
  const de = ['--modele', 'fiche,fiche-ght', '--contrat', 'tous', '--ght', 'tous'];
  await dossier(...de, '--format', 'pdf', '--out', sortie);
  const deFaits = ['--jeu', 'grand-est', '--modele', 'fiche-ght', '--ght', 'tous', '--format', 'pdf', '--out', sortie];
  await lance(process.execPath, ['src/pipeline/run.mjs', 'dossier', ...deFaits], { timeout: 40_000 });
  const noms = readdirSync(sortie);
  expect(noms.length).toBeGreaterThan(40);
  const feuilles = noms.map((nom) => {
    const pdf = readFileSync(path.join(sortie, nom), 'latin1');
    return [nom, [...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length];
  });
  expect(feuilles.filter(([, n]) => n !== 1)).toEqual([]);
});

test('la page d’un GHT présente, compose et remet sa fiche', async ({ page }) => {
  await page.goto(`/${DEMONSTRATION}/ght/ZZ-01/`);
  const fiche = page.getByRole('group', { name: 'Fiche d’une page' });
  await fiche.getByRole('button').click();
  await expect(fiche.getByRole('button')).toHaveText([
    ...['Présenter', 'Diaporama (PPTX)', 'Dossier (HTML)', 'Texte (DOCX)'],
    ...['Imprimer ou enregistrer en PDF', 'Composer le dossier']
  ]);
  await expect(fiche.getByRole('button').first()).toBeFocused();
  for (const [nom, extension] of [
    ['Diaporama (PPTX)', 'pptx'],
    ['Texte (DOCX)', 'docx']
  ] as const) {
    const attente = page.waitForEvent('download');
    await fiche.getByRole('button', { name: nom }).click();
    expect((await attente).suggestedFilename()).toBe(
      `trajectoire-${DEMONSTRATION}-ZZ-01-fiche-au-2026-09-30.${extension}`
    );
  }
  await fiche.getByRole('button', { name: 'Composer le dossier' }).click();
  const atelier = page.getByRole('dialog', { name: 'Composer le dossier' });
  await atelier.getByLabel('Titre de la page 1', { exact: true }).fill('Ce que le GHT demande');
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  await fiche.getByRole('button', { name: 'Présenter' }).click();
  await expect(page.getByRole('dialog').locator('.rang')).toHaveText('1 / 1');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText('Ce que le GHT demande');
  // Its address shows it again by itself.
  await page.reload();
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText('Ce que le GHT demande');
});

test('chaque page dont le banc mesure le diaporama a de quoi l’écrire', async ({ page }) => {
  for (const { chemin } of DOSSIERS) {
    await page.goto(chemin);
    await expect(page.getByRole('button', { name: 'Diaporama (PPTX)' }), chemin).toBeVisible();
  }
});

test('la commande écrit un PDF balisé, en français, une feuille par page du dossier, et son plan en a les titres', async () => {
  const sortie = test.info().outputPath('lot');
  await dossier(
    '--modele',
    'region,ria',
    '--contrat',
    'monts-cendres-pref-2024',
    '--format',
    'html,pdf',
    '--out',
    sortie
  );
  const noms = readdirSync(sortie);
  const pdfs = noms.filter((nom) => nom.endsWith('.pdf'));
  expect([noms.length, pdfs.length]).toEqual([4, 2]);
  for (const nom of pdfs) {
    const pdf = readFileSync(path.join(sortie, nom), 'latin1');
    const html = readFileSync(path.join(sortie, nom.replace('.pdf', '.html')), 'utf8');
    const titres = [...html.matchAll(/<h[12] id="[^"]*">(.*?)<\/h[12]>/gsu)].map(([, titre]) =>
      lu(enClair(titre ?? ''))
    );
    expect(titres.length).toBeGreaterThan(5);
    expect([...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length).toBe(titres.length);
    expect(pdf).toMatch(/\/Lang \(fr/u);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    const plan = new Set(titresDuPlan(pdf).map(lu));
    expect(titres.filter((titre) => !plan.has(titre))).toEqual([]);
  }
});

test('dans un dossier ouvert d’un double clic, aucune cellule ne déborde sur sa voisine, et un titre court sur deux lignes reste deux lignes', async ({
  page
}) => {
  const sortie = test.info().outputPath('suspendu-et-clos');
  const contrats = 'marche-du-nord-performance-2024,trois-etangs-performance-2019';
  await dossier('--modele', 'revue,conseil-de-surveillance,fiche', '--contrat', contrats, '--out', sortie);
  await dossier('--modele', 'veille', '--out', sortie);
  const noms = readdirSync(sortie);
  expect(noms).toHaveLength(7);
  await page.setViewportSize({ width: 1280, height: 900 });
  let avecEtat = 0;
  for (const nom of noms) {
    await page.setContent(readFileSync(path.join(sortie, nom), 'utf8'));
    const debords = await page.locator('td, th').evaluateAll((cellules) =>
      cellules.flatMap((cellule) => {
        const texte = document.createRange();
        texte.selectNodeContents(cellule);
        const [dit, cadre] = [texte.getBoundingClientRect(), cellule.getBoundingClientRect()];
        return cellule.textContent !== '' && (dit.left < cadre.left - 1 || dit.right > cadre.right + 1)
          ? [cellule.textContent]
          : [];
      })
    );
    expect(debords).toEqual([]);
    // A figure to keep is on one line, whatever its label: « 6 sur 69 ».
    const plies = await page.locator('dd').evaluateAll((valeurs) =>
      valeurs.flatMap((dd) => {
        const texte = document.createRange();
        texte.selectNodeContents(dd);
        return texte.getClientRects().length > 1 && dd.textContent.length < 16 ? [dd.textContent] : [];
      })
    );
    expect(plies).toEqual([]);
    const sousTitres = await page.locator('.sous-titre').filter({ hasText: 'État du contrat' }).allInnerTexts();
    avecEtat += sousTitres.length;
    for (const sousTitre of sousTitres) expect(sousTitre.split('\n').length).toBeGreaterThan(1);
  }
  expect(avecEtat).toBeGreaterThan(0);
});
