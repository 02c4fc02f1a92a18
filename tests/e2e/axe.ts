import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

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
const COULEURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const TOUT: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] };

/** What axe finds wrong on the page as it stands, in the light theme then in the dark one. */
export async function fautesDAxe(page: Page): Promise<{ clair: string[]; sombre: string[] }> {
  await page.evaluate(AXE);
  const trouve = async (colorScheme: 'light' | 'dark', runOnly: axe.RunOnly): Promise<string[]> => {
    await page.emulateMedia({ colorScheme });
    const options = { runOnly, resultTypes: ['violations'] } satisfies axe.RunOptions;
    return fautes(await page.evaluate((choix) => window.axe.run(document, choix), options));
  };
  const clair = await trouve('light', TOUT);
  const sombre = await trouve('dark', COULEURS);
  await page.emulateMedia({ colorScheme: 'light' });
  return { clair, sombre };
}
