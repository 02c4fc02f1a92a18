import { nombre as enChiffres } from '$lib/format/nombre';
import type { Ecart, Problem } from './types';

/** Where what is wrong with a file is said; an array is one. */
export interface Journal {
  push(...problems: Problem[]): unknown;
}

/** Problems of one kind and column that are said one by one; the next ones are counted. */
const DITS_MAX = 100;

/**
 * What is said of one file while it is read: every row ends as used, set aside or refused, and the report stays
 * bounded whatever the file.
 */
export class Releve implements Journal {
  readonly fichier: string;
  lues = 0;
  gardees = 0;
  readonly #ecarts = new Map<string, Ecart>();
  readonly #dits = new Map<string, { nombre: number; premier: Problem }>();
  readonly #problems: Problem[] = [];

  constructor(fichier: string) {
    this.fichier = fichier;
  }

  push(...problems: Problem[]): void {
    for (const probleme of problems) {
      const cle = `${probleme.severite}|${probleme.genre}|${probleme.colonne ?? ''}`;
      const dit = this.#dits.get(cle);
      if (dit) dit.nombre += 1;
      else this.#dits.set(cle, { nombre: 1, premier: probleme });
      if ((dit?.nombre ?? 1) <= DITS_MAX) this.#problems.push(probleme);
    }
  }

  ecarte(raison: string, nombre = 1): void {
    this.#compte('ecartee', raison, nombre);
  }

  refuse(raison: string, nombre = 1): void {
    this.#compte('refusee', raison, nombre);
  }

  /** Leaves out a faulty row, counts it and says why; `nombre` rows when they are faulty together. */
  refuseLigne(ligne: number, raison: string, dit: Omit<Problem, 'severite' | 'fichier' | 'ligne'>, nombre = 1): void {
    this.refuse(raison, nombre);
    this.push({ severite: 'erreur', fichier: this.fichier, ligne, ...dit });
  }

  #compte(sort: Ecart['sort'], raison: string, nombre: number): void {
    const cle = `${sort}|${raison}`;
    const ecart = this.#ecarts.get(cle);
    if (ecart) ecart.nombre += nombre;
    else if (nombre > 0) this.#ecarts.set(cle, { sort, raison, nombre });
  }

  get ecarts(): Ecart[] {
    return [...this.#ecarts.values()].map((ecart) => ({ ...ecart }));
  }

  get estRefuse(): boolean {
    return this.#problems.some(({ severite }) => severite === 'refus');
  }

  /** All that was said, then how many more of each kind there are. */
  get problems(): Problem[] {
    const tus = [...this.#dits.values()].filter(({ nombre }) => nombre > DITS_MAX);
    return [
      ...this.#problems,
      ...tus.map(({ nombre, premier: { severite, genre, colonne } }): Problem => ({
        severite,
        fichier: this.fichier,
        ...(colonne !== undefined && { colonne }),
        genre,
        message: `${enChiffres(nombre - DITS_MAX)} autres cas de «\u00a0${genre}\u00a0» ne sont pas détaillés.`,
        suite: 'Ils sont traités comme les premiers.'
      }))
    ];
  }
}
