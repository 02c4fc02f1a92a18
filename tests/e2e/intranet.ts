import { chromium, type Page } from '@playwright/test';
import { argumentsDeChromium, trouverChromium } from '../../src/pipeline/runner/chromium';

/** Runs `faire` in a browser that knows the site by `http://` and a name: no secure context, unlike localhost. */
export async function surIntranet(
  { port }: { port: number },
  faire: (page: Page, origine: string) => Promise<void>
): Promise<void> {
  const executablePath = trouverChromium();
  const navigateur = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: argumentsDeChromium('trajectoire.test')
  });
  try {
    const origine = `http://trajectoire.test:${port}`;
    const contexte = await navigateur.newContext({ baseURL: origine, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    await faire(await contexte.newPage(), origine);
  } finally {
    await navigateur.close();
  }
}
