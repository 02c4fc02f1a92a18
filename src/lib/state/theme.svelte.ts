export type Apparence = 'auto' | 'clair' | 'sombre';

const CLE = 'trajectoire:apparence';

function estApparence(texte: string | null): texte is Apparence {
  return texte === 'auto' || texte === 'clair' || texte === 'sombre';
}

/**
 * Light or dark, as the reader chose on this workstation; `auto` follows the system. The choice is kept in
 * `localStorage` where the browser lets it, and worn by `<html data-theme>`.
 */
class Theme {
  #apparence = $state<Apparence>('auto');

  get apparence(): Apparence {
    return this.#apparence;
  }

  /** Takes up the choice kept on this workstation; to call once the page is alive. */
  reprend(): void {
    let garde: string | null = null;
    try {
      garde = localStorage.getItem(CLE);
    } catch {
      // Storage refused by the browser: the system decides.
    }
    this.#applique(estApparence(garde) ? garde : 'auto');
  }

  /** The reader's choice. */
  choisit(apparence: Apparence): void {
    this.#applique(apparence);
    try {
      if (apparence === 'auto') localStorage.removeItem(CLE);
      else localStorage.setItem(CLE, apparence);
    } catch {
      // Storage refused by the browser: the choice lasts as long as the page.
    }
  }

  #applique(apparence: Apparence): void {
    this.#apparence = apparence;
    if (apparence === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = apparence;
  }
}

export const theme = new Theme();
