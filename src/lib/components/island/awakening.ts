import { hydrate, mount, unmount } from 'svelte';
import type { Partie } from './part';
import { PARTIE_MANQUEE } from '$lib/words/kit/partie';
import { onFirstSign } from '$lib/state/first-sign';
import { nait, neRepondPas } from '$lib/state/hydration';

/**
 * The life of an island: asleep as it came written, awake at the first sign of the reader, or once changed; then
 * `data-vive`. One that is only read has nothing to wake for but a change.
 */
export class Awakening<P extends object> {
  readonly #hote: HTMLElement;
  readonly #partie: Partie<P>;
  readonly #props: P;
  readonly #pret: () => boolean;
  #attend: boolean;
  readonly #fins: (() => void)[] = [];
  #vivante: Record<string, unknown> | null = null;
  #fini = false;
  #sourde = false;
  /** Whether what it came with is still what it has to show. */
  #fidele: boolean;

  /**
   * @param pret whether it has what it needs to answer: until then it sleeps, whatever happens
   */
  constructor(hote: HTMLElement, partie: Partie<P>, props: P, pret: () => boolean) {
    this.#hote = hote;
    this.#partie = partie;
    this.#props = props;
    this.#pret = pret;
    this.#attend = !pret();
    this.#fidele = hote.firstChild !== null;
    if (!this.#fidele) void this.#nait();
    else if (partie.lue) this.#fins.push(onFirstSign(() => this.#repond()));
    else this.#guette();
  }

  /** What it has to show is no more what it came with: it is drawn again. */
  change(): void {
    if (this.#vivante || !this.#pret()) return;
    if (!this.#attend) {
      this.#fidele = false;
      // Figures of another date are not shown a moment longer than its code takes.
      this.#hote.style.visibility = 'hidden';
    }
    this.#attend = false;
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
    const presse = (event: MouseEvent) => this.#reprend(event);
    const choisit = (event: Event) => this.#reprendLeChoix(event);
    hote.addEventListener('click', presse, true);
    hote.addEventListener('input', choisit, true);
    hote.addEventListener('focusin', vient);
    this.#fins.push(
      () => hote.removeEventListener('click', presse, true),
      () => hote.removeEventListener('input', choisit, true),
      () => hote.removeEventListener('focusin', vient),
      onFirstSign(vient)
    );
    // What the address says of it is not what it came with.
    if (location.search !== '') vient();
  }

  #repond(): void {
    this.#hote.dataset.vive = '';
  }

  /** A button pressed before its part is awake answers all the same, as soon as it is. */
  #reprend(event: MouseEvent): void {
    const bouton = event.target instanceof Element ? event.target.closest('button') : null;
    if (!bouton || this.#vivante) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#repondA(bouton, () => bouton.click());
  }

  /** The same for what is chosen or written too early, which coming alive would put back. */
  #reprendLeChoix({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement) || this.#vivante) return;
    const { value } = target;
    const etat = target instanceof HTMLInputElement ? { value, checked: target.checked } : { value };
    void this.#repondA(target, () => {
      Object.assign(target, etat);
      for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
    });
  }

  /** What the reader asked is done once it is alive; when its code does not come, that is said. */
  async #repondA(par: EventTarget, suite: () => void): Promise<void> {
    await this.#nait();
    if (this.#vivante) suite();
    else if (this.#pret() && !this.#fini) {
      this.#sourde = true;
      neRepondPas(par);
    }
  }

  async #nait(): Promise<void> {
    if (!this.#pret()) return;
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
    this.#repond();
    if (this.#sourde) nait();
  }
}
