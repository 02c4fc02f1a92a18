import { hydrate, mount, unmount } from 'svelte';
import type { Partie } from './part';
import { PARTIE_MANQUEE } from '$lib/words/kit/partie';
import { onFirstSign } from './first-sign';

/** The life of an island: asleep as it came written, awake once on the screen, asked for, or changed; then `data-vive`. */
export class Awakening<P extends object> {
  readonly #hote: HTMLElement;
  readonly #partie: Partie<P>;
  readonly #props: P;
  readonly #fins: (() => void)[] = [];
  #vivante: Record<string, unknown> | null = null;
  #fini = false;
  /** Whether what it came with is still what it has to show. */
  #fidele: boolean;

  constructor(hote: HTMLElement, partie: Partie<P>, props: P) {
    this.#hote = hote;
    this.#partie = partie;
    this.#props = props;
    this.#fidele = hote.firstChild !== null;
    if (!this.#fidele) void this.#nait();
    else this.#guette();
  }

  /** What it has to show is no more what it came with: it is drawn again. */
  change(): void {
    if (this.#vivante) return;
    this.#fidele = false;
    // Figures of another date are not shown a moment longer than its code takes.
    this.#hote.style.visibility = 'hidden';
    void this.#nait();
  }

  finit(): void {
    this.#fini = true;
    this.#oublie();
    if (this.#vivante) void unmount(this.#vivante);
  }

  #oublie(): void {
    for (const fin of this.#fins.splice(0)) fin();
  }

  #guette(): void {
    const hote = this.#hote;
    const vient = () => void this.#nait();
    const vue = new IntersectionObserver((entrees) => {
      if (entrees.some(({ isIntersecting }) => isIntersecting)) vient();
    });
    for (const enfant of hote.children) vue.observe(enfant);
    const presse = (event: MouseEvent) => this.#reprend(event);
    hote.addEventListener('click', presse, true);
    hote.addEventListener('focusin', vient);
    this.#fins.push(
      () => vue.disconnect(),
      () => hote.removeEventListener('click', presse, true),
      () => hote.removeEventListener('focusin', vient),
      onFirstSign(vient)
    );
  }

  /** A button pressed before its part is awake answers all the same, as soon as it is. */
  #reprend(event: MouseEvent): void {
    const bouton = event.target instanceof Element ? event.target.closest('button') : null;
    if (!bouton || this.#vivante) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#nait().then(() => {
      if (this.#vivante) bouton.click();
    });
  }

  async #nait(): Promise<void> {
    // Without its code it stays readable as it came, and its code is asked for again at the next sign.
    const Composant = this.#partie.ici ?? (await this.#partie.charge().catch(() => null));
    if (this.#fini || this.#vivante) return;
    if (!this.#fidele) this.#hote.replaceChildren();
    this.#hote.style.removeProperty('visibility');
    if (Composant === null) {
      if (!this.#fidele) this.#hote.textContent = PARTIE_MANQUEE;
      return;
    }
    this.#oublie();
    const options = { target: this.#hote, props: this.#props };
    this.#vivante = this.#fidele ? hydrate(Composant, options) : mount(Composant, options);
    this.#hote.dataset.vive = '';
  }
}
