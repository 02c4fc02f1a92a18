import type { Page } from '@playwright/test';
import { DEMONSTRATION, expect, ouvrirPage, test } from './navigateur';
import { CONTRAT } from './pages';

/** How near the texts of two neighbouring columns may come, in pixels. */
const ECART = 12;

const TABLES: Readonly<Record<string, string>> = {
  'le portefeuille des contrats': `/${DEMONSTRATION}/`,
  'le comité de veille sur la trésorerie': `/${DEMONSTRATION}/tresorerie/`,
  'les actions d’un contrat': `${CONTRAT}actions/`,
  'les actions d’un contrat de huit établissements': `/${DEMONSTRATION}/contrat/trois-etangs-performance-2024/actions/`
};

/** Neighbours of the page's dense table whose texts come too near, and by how much the table is cut on its right. */
function serres(page: Page): Promise<{ colonnes: number; enTrop: number; proches: string[] }> {
  return page.evaluate(async (ecart) => {
    await document.fonts.ready;
    const table = document.querySelector('table.dense');
    if (!(table instanceof HTMLTableElement)) throw new Error('sans table');
    const rectangles = (cellule: Element): DOMRect[] => {
      const textes = document.createTreeWalker(cellule, NodeFilter.SHOW_TEXT);
      const lus: DOMRect[] = [];
      for (let texte = textes.nextNode(); texte !== null; texte = textes.nextNode()) {
        if (texte.parentElement?.closest('.sr-only') !== null || texte.textContent?.trim() === '') continue;
        const portee = document.createRange();
        portee.selectNodeContents(texte);
        lus.push(...[...portee.getClientRects()].filter(({ width, height }) => width > 1 && height > 1));
      }
      return lus;
    };
    const proches: string[] = [];
    for (const rangee of table.rows) {
      const cellules = [...rangee.cells]
        .map((cellule) => ({ mot: cellule.innerText, textes: rectangles(cellule) }))
        .filter(({ textes }) => textes.length > 0);
      for (const [place, { mot, textes }] of cellules.entries()) {
        const suivante = cellules[place + 1];
        if (suivante === undefined) continue;
        const entre =
          Math.min(...suivante.textes.map(({ left }) => left)) - Math.max(...textes.map(({ right }) => right));
        if (entre < ecart - 0.5) proches.push(`${entre.toFixed(1)} px : ${mot} | ${suivante.mot}`);
      }
    }
    const cadre = table.parentElement;
    const enTrop = cadre === null ? 0 : cadre.scrollWidth - cadre.clientWidth;
    return { colonnes: table.tHead?.rows[0]?.cells.length ?? 0, enTrop, proches };
  }, ECART);
}

for (const [nom, adresse] of Object.entries(TABLES)) {
  test(`${nom}\u00a0: les textes de deux colonnes voisines ne s’approchent pas à moins de ${ECART} pixels, et rien n’est coupé`, async ({
    page
  }) => {
    await ouvrirPage(page, adresse);
    for (const width of [1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const { colonnes, enTrop, proches } = await serres(page);
      expect(colonnes, `${width}`).toBeGreaterThan(10);
      expect(proches, `${width}`).toEqual([]);
      expect(enTrop, `${width}`).toBeLessThanOrEqual(0);
    }
  });
}
