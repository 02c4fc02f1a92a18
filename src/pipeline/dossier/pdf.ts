import { bounded } from '$lib/engine/bounded';

/** A pack takes a second; a machine that is slow or busy takes some. */
const SECONDES = 60;

/** Writes pages as PDF until it is closed. */
export interface Imprimeur {
  /** A page as a tagged PDF, with its outline and its language. */
  imprime: (html: string) => Promise<Uint8Array>;
  ferme: () => Promise<void>;
}

/**
 * Opens the Chromium of this machine, without code in pages nor network: a file of ours asks for neither.
 * @throws Error in French when there is none
 */
export async function ouvreImprimeur(): Promise<Imprimeur> {
  const [{ chromium }, { argumentsDeChromium, trouverChromium }] = await Promise.all([
    import('@playwright/test'),
    import('../runner/chromium')
  ]);
  const executablePath = trouverChromium();
  if (executablePath === null) {
    throw new Error(
      'aucun Chromium sur cette machine pour écrire un PDF. Installez Chromium ou Google Chrome, ou donnez son chemin\u00a0: CHROMIUM_PATH=… npm run dossier.'
    );
  }
  const timeout = SECONDES * 1000;
  const navigateur = await chromium.launch({ executablePath, args: argumentsDeChromium(), timeout });
  const contexte = await navigateur.newContext({ offline: true, javaScriptEnabled: false, locale: 'fr-FR' });
  const borne = <T>(travail: Promise<T>) =>
    bounded(travail, 'L’écriture du PDF', SECONDES, new AbortController().signal);
  const imprime = async (html: string): Promise<Uint8Array> => {
    const page = await contexte.newPage();
    await page.setContent(html, { timeout });
    const octets = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    await page.close();
    return new Uint8Array(octets);
  };
  return { imprime: (html) => borne(imprime(html)), ferme: () => borne(navigateur.close()) };
}
