/** How many places each pair of arrow keys moves the cursor; 0 leaves the keys to the page. */
export interface Pas {
  horizontal: number;
  vertical: number;
}

/**
 * The reading cursor of a chart: one place among `n`, or none. Arrows, Home, End and Escape move it from the
 * keyboard, and the pointer sets it.
 */
export class Curseur {
  #place = $state<number | null>(null);
  #nombre: () => number;
  #pas: () => Pas;
  #depart: 'debut' | 'fin';

  /**
   * @param nombre how many places there are now
   * @param pas steps of the arrow keys
   * @param depart where the first arrow key lands: at the end for years, at the start for a ranked list
   */
  constructor(nombre: () => number, pas: Pas | (() => Pas), depart: 'debut' | 'fin' = 'fin') {
    this.#nombre = nombre;
    this.#pas = typeof pas === 'function' ? pas : () => pas;
    this.#depart = depart;
  }

  /** The place, from 0; null when the cursor is away or the data no longer hold its place. */
  get index(): number | null {
    return this.#place !== null && this.#place < this.#nombre() ? this.#place : null;
  }

  aller(place: number | null): void {
    this.#place = place !== null && place >= 0 && place < this.#nombre() ? place : null;
  }

  quitter(): void {
    this.#place = null;
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
      this.#place = key === 'Home' ? 0 : dernier;
      return true;
    }
    const pas = this.#pasDe(key);
    if (pas === 0) return false;
    const place = this.index;
    if (place === null) this.#place = this.#depart === 'debut' ? 0 : dernier;
    else if (place + pas >= 0 && place + pas <= dernier) this.#place = place + pas;
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
