import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import { fautesDAxe } from './axe';
import { enClair } from '../../src/lib/exports/pptx/lecture.fixture';
import { DEMONSTRATION, expect, hydratee, surveiller, test } from './navigateur';
import { CONTRAT } from './pages';

const REVUE = `${CONTRAT}reunions/revue/`;
const COMMENTAIRE = 'Deux preuves attendues avant la revue.';
const TITRE = 'Le résultat s’écarte de sa cible';

async function ouvre(page: Page, adresse: string) {
  await page.goto(adresse);
  await hydratee(page);
  await page.getByRole('button', { name: /^Composer le dossier/u }).click();
  const atelier = page.getByRole('dialog', { name: 'Composer le dossier' });
  await expect(atelier).toBeVisible();
  return atelier;
}

async function remis(page: Page, bouton: string): Promise<string> {
  const attente = page.waitForEvent('download');
  await page.getByRole('button', { name: bouton }).click();
  const copie = test
    .info()
    .outputPath(`${bouton.replaceAll(/\W/gu, '')}.${bouton.startsWith('Dossier') ? 'html' : 'json'}`);
  await (await attente).saveAs(copie);
  return copie;
}

test('un dossier se compose : un titre, un commentaire, une page retirée et une autre ajoutée sont dans le fichier, et y restent après rechargement', async ({
  page,
  site
}) => {
  const atelier = await ouvre(page, site.url + REVUE);
  expect(await fautesDAxe(page)).toEqual({ clair: [], sombre: [] });
  const pages = atelier.getByRole('listitem');
  const avant = await pages.count();
  expect(avant).toBeGreaterThan(4);
  const deuxieme = (await pages.nth(1).getByLabel('Titre de la page 2').inputValue()).trim();
  await pages
    .nth(1)
    .getByRole('button', { name: /^Retirer/u })
    .click();
  await expect(pages.nth(1)).toContainText('Retirée du dossier');
  await pages.first().getByLabel('Titre de la page 1', { exact: true }).fill(TITRE);
  await pages.first().getByText('Commentaire sous la page').click();
  await pages.first().getByRole('textbox').nth(1).fill(COMMENTAIRE);
  await atelier.getByRole('button', { name: 'Ajouter une page de texte' }).click();
  await expect(pages).toHaveCount(avant + 1);
  await pages.last().getByRole('textbox').first().fill('Ce que l’agence demande');
  await pages.last().getByRole('textbox').nth(1).fill('Un calendrier signé');
  await atelier.getByRole('button', { name: 'Fermer' }).click();

  await page.reload();
  await hydratee(page);
  await expect(page.getByRole('button', { name: 'Composer le dossier (modifié)' })).toBeVisible();
  const html = await remis(page, 'Dossier (HTML)');
  await page.getByRole('button', { name: 'Présenter' }).click();
  const seance = page.getByRole('dialog');
  await expect(seance.getByRole('heading', { level: 2 })).toHaveText('Revue de contrat');
  await page.keyboard.press('ArrowRight');
  await expect(seance.getByRole('heading', { level: 2 })).toHaveText(TITRE);
  await expect(seance).toContainText(COMMENTAIRE);

  await page.goto(pathToFileURL(html).href);
  const titres = (await page.locator('.feuille :is(h1, h2)').allInnerTexts()).map((titre) => titre.trim());
  expect(titres[1]).toBe(TITRE);
  expect(titres).not.toContain(deuxieme);
  expect(titres.at(-2)).toBe('Ce que l’agence demande');
  await expect(page.locator('.feuille').nth(1)).toContainText(COMMENTAIRE);
  await expect(page.locator('.feuille').nth(1)).toContainText('Titre rédigé pour la séance');
  const feuilles = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...feuilles.matchAll(/\/Type\s*\/Page[^s]/gu)].length).toBe(titres.length);
});

test('ce qui s’imprime d’un dossier est ses pages composées, et rien de l’écran', async ({ page, site }) => {
  // What a printer would be given: the document that is printed, as it is laid out then.
  await page.addInitScript(() => {
    window.print = () => {
      const feuilles = [...document.querySelectorAll('.feuille')];
      const regles = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((r) => r.cssText));
      const lu = {
        titres: feuilles.map((feuille) => feuille.querySelector('h1, h2')?.textContent ?? ''),
        rangs: feuilles.map((feuille) => feuille.querySelector('.rang')?.textContent ?? ''),
        traces: document.querySelectorAll('.trace.large, table').length,
        dehors: document.body.innerText.includes('Composer le dossier'),
        papier: regles.filter((regle) => regle.startsWith('@page')),
        ouverte: top?.document.title,
        html: document.documentElement.outerHTML,
        regles: regles.join('')
      };
      Object.assign(top ?? window, { imprime: lu });
    };
  });
  const constat = await surveiller(page, site.url);
  const atelier = await ouvre(page, site.url + REVUE);
  const titreDeFenetre = await page.title();
  const pages = atelier.getByRole('listitem');
  const retiree = (await pages.nth(1).getByLabel('Titre de la page 2').inputValue()).trim();
  await pages
    .nth(1)
    .getByRole('button', { name: /^Retirer/u })
    .click();
  await pages.first().getByLabel('Titre de la page 1', { exact: true }).fill(TITRE);
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  const html = readFileSync(await remis(page, 'Dossier (HTML)'), 'utf8');
  await page.getByRole('button', { name: 'Imprimer ou enregistrer en PDF' }).click();
  await page.waitForFunction(() => 'imprime' in window);
  interface Imprime {
    titres: string[];
    rangs: string[];
    traces: number;
    dehors: boolean;
    papier: string[];
    ouverte: string;
    html: string;
    regles: string;
  }
  // The page was given it above, which the types of its window do not know.
  const lu = await page.evaluate(() => (window as unknown as { imprime: Imprime }).imprime);
  const attendus = [...html.matchAll(/<h[12] id="titre-\d+">(.*?)<\/h[12]>/gsu)].map(([, titre]) =>
    enClair(titre ?? '')
  );
  expect(lu.titres).toEqual(attendus);
  expect(lu.titres[1]).toBe(TITRE);
  expect(lu.titres).not.toContain(retiree);
  expect(lu.rangs).toEqual(attendus.map((_, i) => `Page ${i + 1}\u00a0/\u00a0${attendus.length}`));
  expect([lu.traces > 3, lu.dehors]).toEqual([true, false]);
  expect(lu.papier.join('')).toMatch(/size: a4 landscape/iu);
  // The file is named after the pack, then the window is as it was.
  expect(lu.ouverte).toContain('Revue de contrat');
  await page.locator('iframe').evaluate((cadre) => {
    (cadre as HTMLIFrameElement).contentWindow?.dispatchEvent(new Event('afterprint'));
  });
  expect(await page.title()).toBe(titreDeFenetre);
  expect(constat.erreurs).toEqual([]);
  // One sheet a page, as the same rules lay it.
  await page.goto('about:blank');
  await page.setContent(lu.html.replace('</head>', () => `<style>${lu.regles}</style></head>`));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length).toBe(attendus.length);
  expect(pdf).toMatch(/\/MediaBox \[0 0 84\d/u);
});

test('la couverture dit la séance et le message que le secrétariat écrit, et rend celui des données', async ({
  page,
  site
}) => {
  const SEANCE = 'Mardi 13 octobre 2026 à 14 h, salle du conseil';
  const atelier = await ouvre(page, site.url + REVUE);
  const couverture = atelier.getByRole('region', { name: 'Couverture' });
  const message = couverture.getByLabel('Message de la couverture');
  const calcule = await message.inputValue();
  expect(calcule).not.toBe('');
  await couverture.getByLabel('Date, heure et lieu de la séance').fill(SEANCE);
  await message.fill('Un vote est demandé');
  await message.blur();
  await atelier
    .getByRole('listitem')
    .nth(1)
    .getByRole('button', { name: /^Retirer/u })
    .click();
  expect(await fautesDAxe(page)).toEqual({ clair: [], sombre: [] });
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  await page.reload();
  await hydratee(page);
  const html = readFileSync(await remis(page, 'Dossier (HTML)'), 'utf8');
  const premiere = /<section class="feuille couverture".*?<\/section>/su.exec(html)?.[0] ?? '';
  expect(enClair(premiere)).toContain(SEANCE);
  expect(premiere).toContain('Un vote est demandé');
  expect(premiere).toContain('message rédigé pour la séance');
  const encore = await ouvre(page, site.url + REVUE);
  await encore.getByRole('button', { name: 'Prendre le message calculé' }).click();
  await expect(encore.getByLabel('Message de la couverture')).toHaveValue(calcule);
  await expect(encore.getByLabel('Date, heure et lieu de la séance')).toHaveValue(SEANCE);
});

test('une composition se défait geste à geste, et se déplace au clavier', async ({ page, site }) => {
  const atelier = await ouvre(page, site.url + REVUE);
  const titres = () =>
    atelier.locator('textarea.titre').evaluateAll((lus) => lus.map((l) => (l as HTMLTextAreaElement).value));
  const depart = await titres();
  const bouton = atelier
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Descendre/u });
  await bouton.focus();
  await page.keyboard.press('Enter');
  const [premier, second, ...suite] = depart;
  expect(await titres()).toEqual([second, premier, ...suite]);
  await page.keyboard.press('Enter');
  expect((await titres())[2]).toBe(premier);
  const annule = atelier.getByRole('button', { name: 'Annuler', exact: true });
  await annule.click();
  await annule.click();
  expect(await titres()).toEqual(depart);
  const long = atelier.getByLabel('Titre de la page 1', { exact: true });
  await long.fill(`${'Un titre de deux lignes se lit ici. '.repeat(3)}En entier.`);
  expect(await long.evaluate((champ) => champ.scrollHeight - champ.clientHeight)).toBe(0);
  await long.press('Enter');
  await expect(long).toBeFocused();
  await expect(long).toHaveValue(/^[^\n]+En entier\.$/u);
  await annule.click();
  expect(await titres()).toEqual(depart);
  await expect(annule).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(atelier).toBeHidden();
});

test('une composition se partage par un fichier et par l’adresse ; celle d’une autre réunion est refusée', async ({
  page,
  site
}) => {
  const atelier = await ouvre(page, site.url + REVUE);
  await atelier
    .getByRole('listitem')
    .nth(1)
    .getByRole('button', { name: /^Retirer/u })
    .click();
  const fichier = await remis(page, 'Enregistrer la composition');
  const { pages } = JSON.parse(readFileSync(fichier, 'utf8')) as { pages: { id: string; retiree?: true }[] };
  const adresse = `?pages=${pages.map(({ id, retiree }) => (retiree ? `-${id}` : id)).join(',')}`;

  await page.evaluate(() => localStorage.clear());
  const parLien = await ouvre(page, site.url + REVUE + adresse);
  await expect(parLien.getByRole('listitem').nth(1)).toContainText('Retirée du dossier');

  await page.evaluate(() => localStorage.clear());
  const parFichier = await ouvre(page, site.url + REVUE);
  await parFichier.getByLabel('Ouvrir une composition').setInputFiles(fichier);
  await expect(parFichier.getByRole('status')).toHaveText('Composition ouverte.');
  await expect(parFichier.getByRole('listitem').nth(1)).toContainText('Retirée du dossier');

  const ailleurs = await ouvre(page, `${site.url}/${DEMONSTRATION}/tresorerie/`);
  await ailleurs.getByLabel('Ouvrir une composition').setInputFiles(fichier);
  await expect(ailleurs.getByRole('status')).toContainText('celle d’une autre réunion');
});

test('un lien qui laisse des textes le dit, et offre le fichier qui les a', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const atelier = await ouvre(page, site.url + REVUE);
  const copie = atelier.getByRole('button', { name: 'Copier le lien' });
  const joindre = atelier.getByRole('button', { name: 'Télécharger ce fichier' });
  await copie.click();
  await expect(atelier.getByRole('status')).toHaveText('Lien copié\u00a0: il donne les pages et leur ordre.');
  await expect(joindre).toHaveCount(0);
  await atelier.getByLabel('Titre de la page 1', { exact: true }).fill(TITRE);
  await atelier.getByLabel('Titre de la page 1', { exact: true }).blur();
  await copie.click();
  await expect(atelier.getByRole('status')).toContainText('1\u00a0texte rédigé n’y est pas');
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('titre');
  const attente = page.waitForEvent('download');
  await joindre.click();
  expect(readFileSync(await (await attente).path(), 'utf8')).toContain(TITRE);
});

test('le lien d’un collègue ne change pas la composition gardée sur le poste, sauf à le demander', async ({
  page,
  site
}) => {
  const revue = `${site.url}/${DEMONSTRATION}/revue/`;
  const lien = `${revue}?pages=echeances,trajectoires`;
  const rediges = (atelier: Locator) => atelier.getByText('Page rédigée, hors des données');
  const mienne = await ouvre(page, revue);
  await mienne.getByRole('button', { name: 'Ajouter une page de texte' }).click();
  await mienne.getByRole('listitem').last().getByRole('textbox').first().fill('Mon texte à moi');
  await page.keyboard.press('Escape');

  const duLien = await ouvre(page, lien);
  await expect(duLien).toContainText('la vôtre, gardée sur ce poste, n’est pas changée');
  const premier = await duLien.locator('textarea.titre').first().inputValue();
  await duLien
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Descendre/u })
    .click();
  await expect(page).toHaveURL(/[?&]pages=ecarts,planche,/u);
  expect(await fautesDAxe(page)).toEqual({ clair: [], sombre: [] });
  const rouverte = await ouvre(page, page.url());
  await expect(rouverte.locator('textarea.titre').nth(1)).toHaveValue(premier);

  const intacte = await ouvre(page, revue);
  await expect(rediges(intacte)).toHaveCount(1);
  await expect(intacte.locator('textarea.titre').last()).toHaveValue('Mon texte à moi');

  const gardee = await ouvre(page, lien);
  await gardee.getByRole('button', { name: 'Garder cette composition sur ce poste' }).click();
  await expect(gardee.getByRole('status')).toContainText('à la place de la vôtre');
  await expect(page).toHaveURL(revue);
  await expect(rediges(gardee)).toHaveCount(0);
  await gardee.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(rediges(gardee)).toHaveCount(1);
  await expect(rediges(await ouvre(page, revue))).toHaveCount(1);
});

test('la composition d’une réunion ne passe pas à la réunion suivante du même contrat', async ({ page, site }) => {
  const atelier = await ouvre(page, site.url + REVUE);
  await atelier.getByRole('button', { name: 'Ajouter une page de texte' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Conseil de surveillance' }).click();
  await expect(page).toHaveURL(/conseil-de-surveillance/u);
  await page.getByRole('button', { name: 'Composer le dossier', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText('Page rédigée, hors des données')).toHaveCount(0);
});

test('deux onglets composent le même dossier\u00a0: chacun reprend ce que l’autre a fait, et « Annuler » le défait', async ({
  page,
  site
}) => {
  const autre = await page.context().newPage();
  const [ici, ailleurs] = [await ouvre(page, site.url + REVUE), await ouvre(autre, site.url + REVUE)];
  const premier = ici.getByLabel('Titre de la page 1', { exact: true });
  const depart = await premier.inputValue();
  await ailleurs.getByLabel('Titre de la page 1', { exact: true }).fill('');
  await ailleurs.getByLabel('Titre de la page 1', { exact: true }).pressSequentially(TITRE);
  await ailleurs.getByLabel('Titre de la page 1', { exact: true }).blur();
  await expect(premier).toHaveValue(TITRE);
  await expect(ici.getByRole('status')).toContainText('dans un autre onglet');
  await ici.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(premier).toHaveValue(depart);
  // Shut, a tab does not write over what was composed elsewhere meanwhile.
  await page.keyboard.press('Escape');
  await ailleurs.getByLabel('Titre de la page 1', { exact: true }).fill(COMMENTAIRE);
  await ailleurs.getByLabel('Titre de la page 1', { exact: true }).blur();
  await page.getByRole('button', { name: /^Composer le dossier/u }).click();
  await expect(premier).toHaveValue(COMMENTAIRE);
  await autre.close();
});

test('le titre qui se tape survit à un rechargement, avant même que le champ soit quitté', async ({ page, site }) => {
  const atelier = await ouvre(page, site.url + REVUE);
  await atelier.getByLabel('Titre de la page 1', { exact: true }).fill('');
  await atelier.getByLabel('Titre de la page 1', { exact: true }).pressSequentially('Le résultat s’éc');
  await page.reload();
  await hydratee(page);
  await page.getByRole('button', { name: /^Composer le dossier/u }).click();
  await expect(atelier.getByLabel('Titre de la page 1', { exact: true })).toHaveValue('Le résultat s’éc');
});

test('le modèle de l’agence, gardé sur ce poste, habille le diaporama ; un autre fichier ne prend pas sa place ; il s’oublie', async ({
  page,
  site
}) => {
  const theme =
    '<a:theme><a:accent1><a:srgbClr val="000091"/></a:accent1><a:majorFont><a:latin typeface="Marianne"/></a:majorFont><a:minorFont><a:latin typeface="Marianne"/></a:minorFont></a:theme>';
  const modele = Buffer.from(zipSync({ 'ppt/theme/theme1.xml': strToU8(theme) }));
  const accent = async (): Promise<string | undefined> => {
    const attente = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Diaporama (PPTX)' }).click();
    const parties = unzipSync(new Uint8Array(readFileSync(await (await attente).path())));
    return /<a:accent1><a:srgbClr val="(\w+)"/u.exec(
      strFromU8(parties['ppt/theme/theme1.xml'] ?? new Uint8Array())
    )?.[1];
  };
  const fichier = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  const atelier = await ouvre(page, site.url + REVUE);
  await atelier.getByLabel(/^Donner le modèle/u).setInputFiles(fichier('agence.potx', modele));
  await expect(atelier.getByRole('status')).toHaveText(
    'Modèle gardé\u00a0: les prochains diaporamas prennent sa couleur et ses polices (Marianne). Aucun logo en PNG ou en JPEG n’y a été trouvé.'
  );
  await atelier.getByLabel('Changer de modèle').setInputFiles(fichier('notes.txt', Buffer.from('Bonjour')));
  await expect(atelier.getByRole('status')).toContainText('n’est pas un modèle de présentation');
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  await page.reload();
  await hydratee(page);
  expect(await accent()).toBe('000091');
  await page.getByRole('button', { name: /^Composer le dossier/u }).click();
  await atelier.getByRole('button', { name: 'Oublier le modèle' }).click();
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  expect(await accent()).not.toBe('000091');
});

test('un dossier prend sa date, sa comparaison et une page d’une autre réunion ; la séance, le fichier et l’adresse les suivent', async ({
  page,
  site
}) => {
  const atelier = await ouvre(page, site.url + REVUE);
  const comparer = atelier.getByLabel('Comparer');
  await comparer.focus();
  await page.keyboard.press('ArrowDown');
  await expect(atelier.getByRole('button', { name: 'Prendre ce choix' })).toBeVisible();
  await expect(atelier.getByLabel('Titre de la page 1', { exact: true })).not.toHaveValue(/^Depuis la revue du /u);
  await page.keyboard.press('Enter');
  await expect(comparer).toBeFocused();
  await expect(atelier.getByLabel('Titre de la page 1', { exact: true })).toHaveValue(/^Depuis la revue du /u);
  const dernier = await atelier.getByLabel('Titre de la page 1', { exact: true }).inputValue();
  await atelier.getByLabel('Pages d’une autre réunion').selectOption({ label: 'RIA' });
  const pages = atelier.getByRole('listitem');
  const avant = await pages.count();
  await atelier.getByRole('button', { name: 'Ajouter cette page' }).click();
  await expect(pages).toHaveCount(avant + 1);
  const venue = (await pages.last().getByRole('textbox').first().inputValue()).trim();
  const dates = atelier.getByLabel('Situation au');
  const autre = (await dates.locator('option').nth(1).getAttribute('value')) ?? '';
  await dates.selectOption(autre);
  await expect(atelier.getByText(/^Le dossier est au /u)).toBeVisible({ timeout: 60_000 });
  await expect(atelier.getByLabel('Titre de la page 1', { exact: true })).not.toHaveValue(dernier);
  expect(await fautesDAxe(page)).toEqual({ clair: [], sombre: [] });
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('au')).toBe(autre);
  const fichier = await remis(page, 'Enregistrer la composition');
  expect(JSON.parse(readFileSync(fichier, 'utf8'))).toMatchObject({ au: autre });
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Présenter' }).click();
  const seance = page.getByRole('dialog');
  await expect(seance.getByRole('heading', { level: 2 })).toHaveText('Revue de contrat');
  await page.keyboard.press('ArrowRight');
  await expect(seance.getByRole('heading', { level: 2 })).toHaveText(/^Depuis la revue du /u);
  await page.keyboard.press('Escape');
  const html = readFileSync(await remis(page, 'Dossier (HTML)'), 'utf8');
  expect(html).toContain(venue.slice(0, 20));
  expect(html).toContain('Page de la réunion');

  await page.goto(site.url + REVUE);
  await hydratee(page);
  await page.getByRole('button', { name: /^Composer le dossier/u }).click();
  await atelier.getByRole('button', { name: 'Reprendre cette date' }).click();
  await expect(page).toHaveURL(new RegExp(`au=${autre}`, 'u'));
});

test('un modèle du jeu se choisit : ses pages dans son ordre, les autres à remettre, et l’on y revient après l’avoir changé', async ({
  page,
  site
}) => {
  const atelier = await ouvre(page, site.url + REVUE);
  const pages = atelier.getByRole('listitem');
  const gardees = pages.filter({ hasNotText: 'Retirée du dossier' });
  const toutes = await pages.count();
  await atelier
    .getByRole('combobox', { name: 'Trame du dossier' })
    .selectOption({ label: 'Comité de suivi financier' });
  await expect(atelier.getByRole('status')).toContainText('Pages de la trame «\u00a0Comité de suivi financier\u00a0»');
  await expect(gardees).toHaveCount(6);
  await expect(gardees.nth(1).getByLabel('Titre de la page 2')).toHaveValue('Ordre du jour');
  // Its comparison, its text and the page of another meeting are beside all those of the review.
  await expect(pages).toHaveCount(toutes + 3);
  expect(await fautesDAxe(page)).toEqual({ clair: [], sombre: [] });

  await gardees
    .first()
    .getByRole('button', { name: /^Supprimer/u })
    .click();
  await expect(gardees).toHaveCount(5);
  await atelier.getByRole('button', { name: 'Fermer' }).click();
  await page.reload();
  const relu = await ouvre(page, site.url + REVUE);
  await expect(relu.getByRole('combobox', { name: 'Trame du dossier' })).toHaveValue('copil-financier');
  await relu.getByRole('button', { name: 'Revenir à la trame «\u00a0Comité de suivi financier\u00a0»' }).click();
  await expect(gardees).toHaveCount(6);
  await relu.getByRole('button', { name: 'Fermer' }).click();
  await page.goto(pathToFileURL(await remis(page, 'Dossier (HTML)')).href);
  const titres = (await page.locator('.feuille :is(h1, h2)').allInnerTexts()).map((titre) => titre.trim());
  expect(titres[0]).toBe('Revue de contrat');
  // Its text comes after the comparison that it follows.
  const comparaison = titres.findLastIndex((titre) => titre.startsWith('Depuis la revue du'));
  expect(titres[comparaison + 1]).toBe('Ordre du jour');

  await page.goto(site.url + REVUE);
  await hydratee(page);
  await page.getByRole('button', { name: /^Composer le dossier/u }).click();
  await atelier
    .getByRole('combobox', { name: 'Trame du dossier' })
    .selectOption({ label: 'Dossier de l’outil, toutes ses pages' });
  await expect(gardees).toHaveCount(toutes);
});
