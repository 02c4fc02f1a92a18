import { expect, hydratee, test } from './navigateur';
import { CONTRAT } from './pages';

test('un contrat se compare à la version publiée avant la sienne, avec ce qui a été réécrit sans trace datée', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}${CONTRAT}depuis/`);
  await hydratee(page);
  await page.getByLabel('Comparer depuis').selectOption({ label: 'la version publiée du 30/06/2026' });
  await expect(page).toHaveURL(/\?de=2026-06-30\.[0-9a-f]{8}$/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Depuis la version publiée du 30/06/2026', {
    timeout: 60_000
  });
  await expect(page.getByText('2 valeurs réécrites sans trace datée')).toBeVisible({ timeout: 60_000 });
  const reecrites = page.locator('.reecrits');
  // The line of the gain was lowered from one publication to the other, the milestone put off, without a dated fact.
  await expect(reecrites.getByRole('row', { name: /Gain 1 de l’action 4\.1/u })).toContainText('1 387 000');
  await expect(reecrites.getByRole('row', { name: /Jalon 4\.1\.6/u })).toContainText('15/12/2026');
});

test('un contrat se compare jusqu’à une version publiée avant, lue dans ses propres tables', async ({ page, site }) => {
  await page.goto(`${site.url}${CONTRAT}depuis/?de=2026-03-31`);
  await hydratee(page);
  await page.getByLabel('jusqu’au').selectOption({ label: 'la version publiée du 30/06/2026' });
  await expect(page).toHaveURL(/\?de=2026-03-31&a=2026-06-30\.[0-9a-f]{8}$/u);
  await expect(page.getByRole('main')).toContainText(
    'Ce que disait la version publiée au 30 juin 2026, dans ses propres tables, comparé à ce qu’elles disent du 31 mars 2026.',
    { timeout: 60_000 }
  );
});

test('une version que le site n’a pas laisse la comparaison des dates, et le dit', async ({ page, site }) => {
  await page.goto(`${site.url}${CONTRAT}depuis/?de=2026-06-30.00000000`);
  await hydratee(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Depuis le 30/06/2026', { timeout: 60_000 });
  await expect(page.getByRole('main')).toContainText('n’est pas gardée');
});

test('une version mal écrite se dit inconnue, avec celles qui s’offrent, et non comme une date', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}${CONTRAT}depuis/?de=2026-06-30.zzz`);
  await hydratee(page);
  const dit = page.getByRole('main').getByText(/^Version inconnue\s: «\s2026-06-30\.zzz\s»/u);
  await expect(dit).toContainText(/Versions? gardées?\s: celle du 30\/06\/2026 \([0-9a-f]{8}\)/u);
});
