import type { Dossier } from '$lib/words/dossier/dossier.types';
import { dossierHtml } from './html/dossier';
import { STYLE } from './html/style';

/** Before another is printed, what was last sent to the printer. */
let derniere: HTMLIFrameElement | null = null;

/**
 * Prints a pack, its sheets and nothing of the screen: the page of its HTML file in a frame of its own. The policy of
 * the site takes no style that is written in a page, in a frame that it makes neither: its rules are adopted.
 */
export async function imprimeDossier(dossier: Dossier): Promise<void> {
  derniere?.remove();
  const cadre = document.createElement('iframe');
  derniere = cadre;
  // Hidden otherwise, some browsers print nothing of it.
  Object.assign(cadre.style, { position: 'fixed', insetInlineStart: '-400mm', width: '297mm', height: '210mm' });
  cadre.setAttribute('aria-hidden', 'true');
  cadre.tabIndex = -1;
  cadre.srcdoc = dossierHtml(dossier).replace(`<style>${STYLE}</style>`, '');
  const lu = new Promise((suite) => cadre.addEventListener('load', suite, { once: true }));
  document.body.append(cadre);
  await lu;
  // A frame that was not read would print an empty sheet without a word.
  if (!cadre.contentWindow || !cadre.contentDocument?.querySelector('.feuille')) throw new Error('pack not laid out');
  const fenetre: Window & typeof globalThis = cadre.contentWindow as Window & typeof globalThis;
  const feuille = new fenetre.CSSStyleSheet();
  feuille.replaceSync(STYLE);
  cadre.contentDocument.adoptedStyleSheets = [feuille];
  // Chromium names the file after the page that holds the frame.
  const titre = document.title;
  document.title = dossier.titre;
  fenetre.addEventListener('afterprint', () => (document.title = titre), { once: true });
  fenetre.print();
}
