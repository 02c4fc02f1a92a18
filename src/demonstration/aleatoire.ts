/** A generator of 32 bits: same seed, same numbers, on every machine (mulberry32). */
function mulberry32(graine: number): () => number {
  let etat = graine | 0;
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed from a text (FNV-1a). */
function empreinte(texte: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < texte.length; i += 1) h = Math.imul(h ^ texte.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * Draws of one subject. Each subject (a hospital, an action) has its own, by its key, so that what is drawn for one
 * does not depend on how many others there are or on their order.
 */
export class Tirage {
  readonly #suivant: () => number;

  constructor(graine: number, cle: string) {
    this.#suivant = mulberry32(empreinte(`${graine}|${cle}`));
  }

  /** A number from `min` to `max`. */
  entre(min: number, max: number): number {
    return min + (max - min) * this.#suivant();
  }

  /** A whole number from `min` to `max`, both possible. */
  entier(min: number, max: number): number {
    return Math.min(max, Math.floor(this.entre(min, max + 1)));
  }

  /** Roughly normal (sum of six uniform draws), within three deviations. */
  normal(moyenne: number, ecart: number): number {
    let somme = 0;
    for (let i = 0; i < 6; i += 1) somme += this.#suivant();
    return moyenne + ecart * (somme - 3) * Math.SQRT2;
  }

  /** True with a probability. */
  chance(probabilite: number): boolean {
    return this.#suivant() < probabilite;
  }

  /** @throws Error when there is nothing to choose from */
  choix<T>(elements: readonly T[]): T {
    const choisi = elements[this.entier(0, elements.length - 1)];
    if (choisi === undefined) throw new Error('rien à tirer');
    return choisi;
  }

  /** One element, each as likely as its weight says. */
  pondere<T>(elements: readonly T[], poids: (element: T) => number): T {
    let reste = this.#suivant() * elements.reduce((somme, e) => somme + poids(e), 0);
    for (const element of elements) {
      reste -= poids(element);
      if (reste < 0) return element;
    }
    return this.choix(elements.slice(-1));
  }

  /** The same elements in another order. */
  melange<T>(elements: readonly T[]): T[] {
    return elements
      .map((element) => ({ element, rang: this.#suivant() }))
      .sort((a, b) => a.rang - b.rang)
      .map(({ element }) => element);
  }
}
