import type { Page } from '@playwright/test';

/** What has the focus, and whether a sighted reader can tell: by a mark on it, or on the box that it opens. */
export function foyer(page: Page): Promise<{ nom: string; visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const marque = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    const porteurs = [element, element.parentElement, element.parentElement?.parentElement].filter(
      (e) => e instanceof Element
    );
    const visible =
      porteurs.some((porteur) => marque(getComputedStyle(porteur))) ||
      ['::before', '::after'].some((pseudo) => marque(getComputedStyle(element, pseudo)));
    const nom = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return { nom: `${element.tagName.toLowerCase()} ${nom}`, visible };
  });
}
