import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A value of a YAML file with its path, read by asking for the type that it must have. */
export class Noeud {
  readonly #valeur: unknown;
  readonly #chemin: string;

  constructor(valeur: unknown, chemin: string) {
    this.#valeur = valeur;
    this.#chemin = chemin;
  }

  static fichier(chemin: string): Noeud {
    return new Noeud(parse(readFileSync(chemin, 'utf8')), chemin);
  }

  #refuse(attendu: string): never {
    throw new Error(`${this.#chemin}\u00a0: ${attendu} attendu`);
  }

  get absent(): boolean {
    return this.#valeur === undefined || this.#valeur === null;
  }

  champ(nom: string): Noeud {
    const lu = this.#valeur;
    if (typeof lu !== 'object' || lu === null || Array.isArray(lu)) return this.#refuse('objet');
    return new Noeud(new Map<string, unknown>(Object.entries(lu)).get(nom), `${this.#chemin}, ${nom}`);
  }

  noms(): string[] {
    const lu = this.#valeur;
    return typeof lu === 'object' && lu !== null && !Array.isArray(lu) ? Object.keys(lu) : this.#refuse('objet');
  }

  liste(): Noeud[] {
    const lu = this.#valeur;
    if (!Array.isArray(lu)) return this.#refuse('liste');
    return lu.map((element: unknown, i) => new Noeud(element, `${this.#chemin} [${i + 1}]`));
  }

  /** The text, with the no-break spaces that French asks for before high punctuation. */
  texte(): string {
    const lu = this.#valeur;
    return typeof lu === 'string' && lu !== '' ? lu.replace(/ ([;:?!%»])/g, '\u00a0$1') : this.#refuse('texte');
  }

  nombre(): number {
    const lu = this.#valeur;
    return typeof lu === 'number' && Number.isFinite(lu) ? lu : this.#refuse('nombre');
  }

  booleen(): boolean {
    const lu = this.#valeur;
    return typeof lu === 'boolean' ? lu : this.#refuse('true ou false');
  }

  choix<const T extends string>(valeurs: readonly T[]): T {
    return valeurs.find((v) => v === this.#valeur) ?? this.#refuse(valeurs.join(', '));
  }

  /** What `lis` reads, or null when there is nothing. */
  ou<T>(lis: (noeud: Noeud) => T): T | null {
    return this.absent ? null : lis(this);
  }

  textes(): string[] {
    return this.liste().map((n) => n.texte());
  }

  nombres(): number[] {
    return this.liste().map((n) => n.nombre());
  }
}
