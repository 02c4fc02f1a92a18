import type { Page } from '@playwright/test';
import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';

const CONTRAT = `/${DEMONSTRATION}/contrat/trois-etangs-performance-2024/`;

const SUIVIS = [
  'bois-clair-performance-2022',
  'cote-des-joncs-redressement-2025',
  'haute-lisiere-performance-2023',
  'monts-cendres-pref-2024',
  'pays-de-serre-cpom-2024',
  'plaine-de-brume-redressement-2025',
  'rives-d-orvel-redressement-2025',
  'val-d-ambre-plan-redressement-2024'
];

/** Contracts that are not followed, and what they say of it. */
const ARRETES = [
  ['bois-clair-cref-2017', /Clos le 31\/12\/2021/u],
  ['cote-des-joncs-performance-2018', /Abandonné le 22\/06\/2021/u],
  ['marche-du-nord-performance-2024', /gelés? depuis le 07\/10\/2025/u],
  ['pays-de-serre-performance-2023', /Rejeté/u],
  ['vallon-bleu-redressement-2026', /contrat non commencé/u]
] as const;

test('à 1440 × 900, un contrat dit sans défiler où il va, ses quatre chiffres et cinq points à décider', async ({
  page,
  site
}) => {
  await ouvrirPage(page, site.url + CONTRAT);
  await expect(page.locator('#synthese .verdict')).toContainText(/, cible −/u);
  await expect(page.locator('.tuiles > li')).toHaveCount(4);
  const points = page.locator('#a-decider > ol > li');
  await expect(points).toHaveCount(5);
  const bas = await points.nth(4).evaluate((point) => point.getBoundingClientRect().bottom);
  expect(bas).toBeLessThanOrEqual(900);
});

for (const contrat of ['trois-etangs-performance-2024', ...SUIVIS]) {
  test(`à 1440 × 900, ${contrat} tient ses points à décider et tout son chemin sans défiler`, async ({
    page,
    site
  }) => {
    await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/contrat/${contrat}/`);
    const fins = await bas(page, ['#a-decider > ol > li', '#trajectoire svg.trace']);
    expect(Math.max(...fins), fins.join(', ')).toBeLessThanOrEqual(900);
    const lignes = await page.locator('#synthese .verdict').evaluate((verdict) => {
      const { height } = verdict.getBoundingClientRect();
      return Math.round(height / parseFloat(getComputedStyle(verdict).lineHeight));
    });
    expect(lignes).toBeLessThanOrEqual(2);
    // It is not flattened to fit, and names all it draws.
    const trace = page.locator('#trajectoire svg.trace');
    expect(await trace.evaluate((dessin) => dessin.getBoundingClientRect().height)).toBeGreaterThanOrEqual(170);
    for (const nom of ['réalisé', 'Cible', 'Tendanciel', 'établissement', 'outil'])
      await expect(trace).toContainText(nom);
  });
}

/** Where the parts of the first screen of a contract end, in pixels from its top. */
async function bas(page: Page, parties: readonly string[]): Promise<number[]> {
  return Promise.all(
    parties.map((partie) =>
      page
        .locator(partie)
        .last()
        .evaluate((element) => element.getBoundingClientRect().bottom)
    )
  );
}

/** A laptop shows the verdict and the four tiles; a telephone the verdict, then all that is to be decided in three screens. */
const BORNES = [
  { width: 1280, height: 800, verdict: 400, synthese: 500, tuiles: 800, points: 1100 },
  { width: 390, height: 844, verdict: 844, synthese: 1266, tuiles: 1899, points: 2532 }
] as const;

for (const { width, height, ...bornes } of BORNES) {
  test(`à ${width} × ${height}, huit contrats tiennent leur verdict, leurs quatre chiffres et leurs points à décider dans les hauteurs dites`, async ({
    page,
    site
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height });
    for (const contrat of SUIVIS) {
      await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/contrat/${contrat}/`);
      const lus = await bas(page, ['#synthese .verdict', '#synthese', '.tuiles > li', '#a-decider > ol > li']);
      const hauts = Object.values(bornes);
      expect([contrat, lus.map((lu, i) => lu <= (hauts[i] ?? 0))], lus.join(', ')).toEqual([
        contrat,
        [true, true, true, true]
      ]);
    }
  });

  test(`à ${width} × ${height}, un contrat clos, abandonné, gelé, rejeté ou à venir le dit sur le premier écran`, async ({
    page,
    site
  }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height });
    for (const [contrat, dit] of ARRETES) {
      await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/contrat/${contrat}/`);
      const phrase = page.locator('#synthese p', { hasText: dit }).first();
      const [fin = Infinity] = await phrase.evaluateAll((tous) => tous.map((p) => p.getBoundingClientRect().bottom));
      expect([contrat, fin <= height], String(fin)).toEqual([contrat, true]);
    }
  });
}

for (const [contrat, dit] of ARRETES) {
  test(`à 1440 × 900, ${contrat} dit où il en est, sa date et ce qui en découle`, async ({ page, site }) => {
    await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/contrat/${contrat}/`);
    const synthese = page.locator('#synthese');
    await expect(synthese).toContainText(dit);
    expect(await synthese.evaluate((carte) => carte.getBoundingClientRect().bottom)).toBeLessThanOrEqual(900);
  });
}

/** A contract of each state, and what its first screen holds whole. */
const ETATS = {
  'en cours': ['trois-etangs-performance-2024', '.verdict', '#synthese', '.tuiles'],
  suspendu: ['marche-du-nord-performance-2024', '.verdict', '#synthese', '.tuiles'],
  clos: ['bois-clair-cref-2017', '.verdict', '#synthese', '.tuiles'],
  'à venir': ['vallon-bleu-redressement-2026', '.verdict', '#synthese', '.tuiles'],
  abandonné: ['cote-des-joncs-performance-2018', '.verdict', '#synthese', '.tuiles'],
  rejeté: ['pays-de-serre-performance-2023', '#synthese', '.tuiles'],
  'de territoire': ['ptsm-littoral', '#diagnostic', '#synthese']
} as const;

/** On a laptop the dark screen holds what the light one does; a telephone in two screens and a quarter; a sheet in its first. */
const ECRANS = [
  { nom: '1280 × 900', width: 1280, haut: 900, media: 'screen', colorScheme: 'light' },
  { nom: '1280 × 900, sombre', width: 1280, haut: 900, media: 'screen', colorScheme: 'dark' },
  { nom: '390, sombre', width: 390, haut: 1899, media: 'screen', colorScheme: 'dark' },
  { nom: 'papier', width: 1046, haut: 703, media: 'print', colorScheme: 'light' }
] as const;

/** Where the parts end, and the words of them that pass the edge of the page or of their own frame. */
async function partiesDe(page: Page, parties: readonly string[]) {
  return page.evaluate((choix) => {
    const bas = choix.map((partie) => document.querySelector(partie)?.getBoundingClientRect().bottom ?? Infinity);
    const dedans = choix.flatMap((partie) => [...document.querySelectorAll(`${partie}, ${partie} *`)]);
    const coupes = dedans.filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const { right, width } = element.getBoundingClientRect();
      if (width <= 2 || element.closest('svg') !== null) return false;
      return right > innerWidth + 1 || (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1);
    });
    return { bas: Math.max(...bas), coupes: coupes.map((element) => element.textContent.trim().slice(0, 40)) };
  }, parties);
}

for (const [etat, [contrat, ...parties]] of Object.entries(ETATS)) {
  test(`un contrat ${etat} tient son verdict et ses tuiles sur son premier écran, clair, sombre, étroit et sur papier`, async ({
    page,
    site
  }) => {
    await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/contrat/${contrat}/`);
    for (const { nom, width, haut, media, colorScheme } of ECRANS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media, colorScheme });
      const { bas: fin, coupes } = await partiesDe(page, parties);
      expect.soft([nom, coupes]).toEqual([nom, []]);
      expect.soft([nom, fin <= haut], String(fin)).toEqual([nom, true]);
    }
  });
}

test('un projet territorial s’ouvre sur son diagnostic, ses insuffisances, puis ses actions et ses indicateurs', async ({
  page,
  site
}) => {
  await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/contrat/ptsm-littoral/`);
  await expect(page.locator('#diagnostic')).toContainText('Insuffisances relevées');
  await expect(page.locator('#diagnostic li')).toHaveText([
    'Aucune réponse de crise la nuit',
    'Logement d’insertion insuffisant',
    'Coopération avec la médecine de ville à construire'
  ]);
  const hauts = await page
    .locator('#diagnostic, #synthese, #actions, #engagements')
    .evaluateAll((parties) => parties.map((partie) => [partie.id, partie.getBoundingClientRect().top] as const));
  const ordre = hauts.toSorted(([, a], [, b]) => a - b);
  expect(ordre.map(([id]) => id)).toEqual(['diagnostic', 'synthese', 'actions', 'engagements']);
  expect(ordre[2]?.[1]).toBeLessThanOrEqual(700);
  // Fifteen actions in five axes, three indicators that it commits to; no accounts of hospitals, no legal criteria.
  await expect(page.locator('#actions h2').first()).toContainText('15 actions sur 5 axes');
  await expect(page.locator('#engagements h3')).toHaveCount(3);
  for (const partie of ['.tuiles', '#trajectoire', '#criteres', '#tresorerie'])
    await expect(page.locator(partie)).toHaveCount(0);
});

test('un contrat clos dit ce qu’il a apporté devant ce qui était signé', async ({ page, site }) => {
  await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/contrat/bois-clair-cref-2017/`);
  // By SQL: −2,675,866 in 2021 for a target of −2,216,000, 459,866 under it; 2,885,000 a year in force of 3,517,000.
  await expect(page.locator('#synthese .verdict')).toHaveText(/−2,7\sM€ en 2021, 460\sk€ sous la cible/u);
  await expect(page.locator('#synthese')).toContainText(
    /2,9\sM€ d’année pleine en vigueur, pour 3,5\sM€ dus à sa fin, le 31\/12\/2021, sur 3,5\sM€ prévus/u
  );
  const tuiles = page.locator('.tuiles > li');
  await expect(tuiles.nth(0)).toHaveText(/Résultat 2021 du CRP.*−2,7\sM€.*cible\s*−2,2\sM€/su);
  await expect(tuiles.nth(1)).toHaveText(/CAF 2021.*cible\s*9,1\sM€/su);
  await expect(tuiles.nth(3)).toHaveText(/2,9\sM€.*dus à sa fin\s*3,5\sM€, sur 3,5\sM€ prévus/su);
  await expect(page.locator('#a-decider')).toHaveCount(0);
});

test('ce qui est replié dit sa réponse en une ligne, et se déplie quand un renvoi y mène', async ({ page, site }) => {
  await ouvrirPage(page, `${site.url}/${DEMONSTRATION}/contrat/cote-des-joncs-redressement-2025/`);
  const criteres = page.locator('#criteres');
  await expect(page.locator('summary', { hasText: 'critère légal' })).toBeVisible();
  await expect(criteres).toBeHidden();
  await page.locator('#a-decider a', { hasText: 'les chiffres' }).click();
  await expect(criteres).toBeVisible();
  await expect(criteres).toBeInViewport();
});

test('chaque point à décider mène à sa preuve, et les autres sont à un geste', async ({ page, site }) => {
  await ouvrirPage(page, site.url + CONTRAT);
  await page.locator('#a-decider summary', { hasText: 'autres points' }).click();
  for (const lien of await page.locator('#a-decider li a').all()) {
    const adresse = (await lien.getAttribute('href')) ?? '';
    if (adresse.startsWith('#')) await expect(page.locator(`main ${adresse}`)).toHaveCount(1);
    else expect(adresse).toMatch(/\/contradictoire\/$/u);
  }
  await page.locator('#a-decider li a', { hasText: 'la preuve' }).first().click();
  await expect(page.locator('#aides')).toBeInViewport();
});

for (const largeur of [390, 720]) {
  test(`à ${largeur} px, chaque entrée de la tête se lit sans défiler de côté`, async ({ page, site }) => {
    await page.setViewportSize({ width: largeur, height: 844 });
    await ouvrirPage(page, site.url + CONTRAT);
    const liens = page.locator('header nav a');
    expect(await liens.count()).toBeGreaterThan(15);
    const bords = await liens.evaluateAll((tous) => tous.map((lien) => lien.getBoundingClientRect().right));
    expect(Math.max(...bords)).toBeLessThanOrEqual(largeur);
  });
}

test('de la tête d’un contrat, un geste mène à la trésorerie et aux demandes de son GHT', async ({ page, site }) => {
  await ouvrirPage(page, site.url + CONTRAT);
  await page.getByRole('link', { name: 'Demandes de ce GHT' }).click();
  await expect(page).toHaveURL(/\/demandes\/\?ght=/u);
  await page.goBack();
  await page.getByRole('link', { name: 'Trésorerie de la région' }).click();
  await expect(page).toHaveURL(/\/tresorerie\/$/u);
});
