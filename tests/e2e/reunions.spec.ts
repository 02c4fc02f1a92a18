import { REUNIONS, type CodeDeReunion } from '../../src/lib/domain/contrat/reunions';
import { DEMONSTRATION, expect, hydratee, test } from './navigateur';
import { CONTRAT } from './pages';

const HUIT_HOPITAUX = `/${DEMONSTRATION}/contrat/trois-etangs-performance-2024/`;

/** Each puts its drawing on a sheet of its own, before the tables; those of the board and of a RIA then hold on one. */
const TROIS: ReadonlySet<CodeDeReunion> = new Set<CodeDeReunion>(['revue', 'dialogue-de-gestion', 'eprd-pgfp']);
const PAGES = [
  ...REUNIONS.map((code) => [code, `${CONTRAT}reunions/${code}/`, TROIS.has(code) ? 3 : 2] as const),
  ['comité de veille', `/${DEMONSTRATION}/tresorerie/`, 3] as const,
  [
    'conseil de surveillance d’un groupement de huit hôpitaux',
    `${HUIT_HOPITAUX}reunions/conseil-de-surveillance/`,
    3
  ] as const
];

for (const [nom, adresse, auPlus] of PAGES) {
  test(`${nom} s’ouvre et s’imprime sur ${auPlus} feuilles au plus`, async ({ page, ouvrir }) => {
    const serveur = await ouvrir();
    await page.goto(serveur.url + adresse);
    await hydratee(page);
    await expect(page.locator('h2').first()).toContainText(/\.$/u);
    expect(await page.locator('table').count()).toBeGreaterThan(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const feuilles = [...pdf.matchAll(/\/Type\s*\/Page[^s]/gu)].length;
    expect(feuilles).toBeGreaterThan(0);
    expect(feuilles).toBeLessThanOrEqual(auPlus);
  });
}

test('la trésorerie de chaque hôpital tient à l’écran dès 1280 pixels, jusqu’à sa dernière colonne', async ({
  page,
  site
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site.url}/${DEMONSTRATION}/tresorerie/`);
  const region = page.locator('.carte .defilant').last();
  const cachee = await region.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(cachee).toBe(0);
});
