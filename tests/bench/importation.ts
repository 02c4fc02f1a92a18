import { lancerNavigateur, ouvrirPageMesuree, type Banc, type Condition } from './mesures';
import { CONTRAT } from './gros-classeur';
import { PAGE_ANCIENNE } from './ancien/page';
import type { MesureAncienne } from './ancien/ancien';

/** Times in milliseconds since the file was given; memory in bytes. */
export interface MesureDeLImport {
  /** Read, checked and compared: what it changes is shown. */
  apercu: number;
  /** From the click to the contract's page showing the local data. */
  page: number;
  /** The page's heap before the file was given, and once its contract is shown. The readers' own is not in it. */
  memoireAvant: number;
  memoireApres: number;
}

const ATTENTE = 180_000;

/** Imports a workbook as a reader does, then opens what it changes. */
export async function mesurerImport(
  executablePath: string,
  banc: Banc,
  condition: Condition,
  classeur: Uint8Array
): Promise<MesureDeLImport> {
  const navigateur = await lancerNavigateur(executablePath);
  try {
    const page = await ouvrirPageMesuree(navigateur, condition);
    const cdp = await page.context().newCDPSession(page);
    const memoire = async (): Promise<number> => {
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.goto(`${banc.adresse}/importer/?jeu=${CONTRAT.jeu}`, { waitUntil: 'networkidle' });
    const memoireAvant = await memoire();
    const debut = performance.now();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'gros.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(classeur) });
    const voir = page.locator('button:enabled', { hasText: 'Voir dans le tableau de bord' });
    await voir.waitFor({ timeout: ATTENTE });
    const apercu = performance.now() - debut;
    const clic = performance.now();
    await voir.click();
    await page.locator('.bandeau', { hasText: 'non publiées' }).waitFor({ timeout: ATTENTE });
    await page.waitForURL(`**/contrat/${CONTRAT.id}/**`, { timeout: ATTENTE });
    await page.locator('main svg path[d*="L"], main svg path[d*="C"]').first().waitFor({ timeout: ATTENTE });
    return { apercu, page: performance.now() - clic, memoireAvant, memoireApres: await memoire() };
  } finally {
    await navigateur.close();
  }
}

/**
 * The same workbook laid the former way, which loaded every table of every contract and made each model from the rows.
 * Its time ends when the models are kept, before any page shows them.
 */
export async function mesurerAncien(
  executablePath: string,
  banc: Banc,
  condition: Condition,
  classeur: Uint8Array
): Promise<MesureAncienne> {
  const navigateur = await lancerNavigateur(executablePath);
  try {
    const page = await ouvrirPageMesuree(navigateur, condition);
    await page.goto(banc.adresse + PAGE_ANCIENNE, { waitUntil: 'networkidle' });
    return await page.evaluate(({ jeu, octets }) => window.ancienneFacon(jeu, octets), {
      jeu: CONTRAT.jeu,
      octets: [...classeur]
    });
  } finally {
    await navigateur.close();
  }
}
