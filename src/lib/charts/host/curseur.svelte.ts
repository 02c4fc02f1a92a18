/** How many places each pair of arrow keys moves the cursor; 0 leaves the keys to the page. */
export interface Pas {
  horizontal: number;
  vertical: number;
}

interface Options {
  /** Where the first arrow key lands: at the end (default) for years, at the start for a ranked list. */
  depart?: 'debut' | 'fin';
  /** Called when the place changes, by key or by pointer. */
  onchange?: (place: number | null) => void;
}

/**
 * The reading cursor of a chart: one place among `n`, or none. Arrows, Home, End and Escape move it from the
 * keyboard, and the pointer sets it.
 */
export class Curseur {
  #place = $state<number | null>(null);
  #nombre: () => number;
  #pas: () => Pas;
  #options: Options;

  /**
   * @param nombre how many places there are now
   * @param pas steps of the arrow keys
   */
  constructor(nombre: () => number, pas: Pas | (() => Pas), options: Options = {}) {
    this.#nombre = nombre;
    this.#pas = typeof pas === 'function' ? pas : () => pas;
    this.#options = options;
  }

  /** The place, from 0; null when the cursor is away or the data no longer hold its place. */
  get index(): number | null {
    return this.#place !== null && this.#place < this.#nombre() ? this.#place : null;
  }

  aller(place: number | null): void {
    const avant = this.index;
    this.#place = place !== null && place >= 0 && place < this.#nombre() ? place : null;
    if (this.#place !== avant) this.#options.onchange?.(this.#place);
  }

  quitter(): void {
    this.aller(null);
  }

  /**
   * Moves at a key.
   *
   * @param key `KeyboardEvent.key`
   * @returns whether the key was for the cursor, so that the page must not act on it
   */
  touche(key: string): boolean {
    const dernier = this.#nombre() - 1;
    if (dernier < 0) return false;
    if (key === 'Escape') {
      const etait = this.index !== null;
      this.quitter();
      return etait;
    }
    if (key === 'Home' || key === 'End') {
      this.aller(key === 'Home' ? 0 : dernier);
      return true;
    }
    const pas = this.#pasDe(key);
    if (pas === 0) return false;
    const place = this.index;
    if (place === null) this.aller(this.#options.depart === 'debut' ? 0 : dernier);
    else if (place + pas >= 0 && place + pas <= dernier) this.aller(place + pas);
    return true;
  }

  #pasDe(key: string): number {
    const { horizontal, vertical } = this.#pas();
    if (key === 'ArrowRight') return horizontal;
    if (key === 'ArrowLeft') return -horizontal;
    if (key === 'ArrowDown') return vertical;
    if (key === 'ArrowUp') return -vertical;
    return 0;
  }
}
