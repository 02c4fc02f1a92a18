import type { Dossier } from '$lib/words/dossier/dossier.types';
import { dossierHtml } from './html/dossier';
import { STYLE } from './html/style';

/** Before another is printed, what was last sent to the printer. */
let derniere: { cadre: HTMLIFrameElement; titre: string; rendu: string } | null = null;

/**
 * Prints a pack, its sheets and nothing of the screen: the page of its HTML file in a frame of its own. The policy of
 * the site takes no style that is written in a page, in a frame that it makes neither: its rules are adopted.
 */
export async function imprimeDossier(dossier: Dossier): Promise<void> {
  oublie();
  const cadre = document.createElement('iframe');
  derniere = { cadre, titre: document.title, rendu: dossier.titre };
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
  // The types of the DOM know the constructors of the page's own window alone.
  const fenetre: Window & typeof globalThis = cadre.contentWindow as Window & typeof globalThis;
  const feuille = new fenetre.CSSStyleSheet();
  feuille.replaceSync(STYLE);
  cadre.contentDocument.adoptedStyleSheets = [feuille];
  // Chromium names the file after the page that holds the frame.
  document.title = dossier.titre;
  fenetre.addEventListener('afterprint', rendsLeTitre, { once: true });
  fenetre.print();
}

/** The title of the page again, unless it has another since. */
function rendsLeTitre(): void {
  if (derniere !== null && document.title === derniere.rendu) document.title = derniere.titre;
}

/** A browser that never says that it has printed left its frame, and the title of the pack. */
function oublie(): void {
  rendsLeTitre();
  derniere?.cadre.remove();
  derniere = null;
}
