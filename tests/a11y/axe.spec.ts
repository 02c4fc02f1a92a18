import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { expect, ouvrirPage, test } from '../e2e/navigateur';
import { GENRES } from '../e2e/pages';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong, said so that it can be found: rule, element, and for a contrast its colours. */
function fautes({ violations }: Pick<axe.AxeResults, 'violations'>): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id} : ${html.slice(0, 160)} — ${failureSummary?.split('\n')[1]?.trim() ?? ''}`
    )
  );
}

/** What a theme can change; the rest of a page is the same in both. */
const COULEURS = ['color-contrast', 'link-in-text-block'];
const TOUT = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme === 'light' ? 'en clair' : 'en sombre', () => {
    test.use({ colorScheme: theme });

    for (const [nom, adresse] of Object.entries(GENRES)) {
      test(`${nom} ne présente aucun défaut d’accessibilité connu d’axe`, async ({ page }) => {
        await ouvrirPage(page, adresse);
        await page.evaluate(AXE);
        const runOnly: axe.RunOnly =
          theme === 'light' ? { type: 'tag', values: TOUT } : { type: 'rule', values: COULEURS };
        const resultats = await page.evaluate((options) => window.axe.run(document, options), {
          runOnly,
          resultTypes: ['violations']
        } satisfies axe.RunOptions);
        expect(fautes(resultats)).toEqual([]);
      });
    }
  });
}
