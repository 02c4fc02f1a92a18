import type { Valeur } from '../calcul';
import { placeDe, type Place } from './discipline';

/** A cell of a site: a number, nothing, or something that is no number. */
export type CelluleDeSite = number | null | 'illisible';

/** A column that is summed, where it stands in a row, and the discipline that it belongs to. */
export interface ColonneCumulee {
  nom: string;
  position: number;
  place: Place | null;
}

/** The columns of a header that are summed: those of the disciplines, and those that the sheets ask for. */
export function colonnesCumulees(entete: readonly string[], demandees: ReadonlySet<string>): ColonneCumulee[] {
  return entete.flatMap((nom, position) => {
    const place = placeDe(nom);
    return place || demandees.has(nom) ? { nom, position, place } : [];
  });
}

const [PRESENTE, ILLISIBLE, TROU] = [1, 2, 4];

/**
 * The sums of a legal entity over its sites, taken one after another, or why there is none.
 *
 * - A discipline where every site is blank or 0 is not practised: `non_concerne`. The file writes 0 for the volumes
 *   of a discipline that a site does not have, in every edition.
 * - A blank capacity is none installed on 31 December (the beds of a site closed during the year): the others sum.
 * - A blank volume beside live ones is a gap: the sum is `manquant`, never a smaller total.
 * - An unreadable cell makes the sum `manquant`.
 */
export class Cumul {
  readonly #colonnes: readonly ColonneCumulee[];
  readonly #sommes: Float64Array;
  readonly #etats: Uint8Array;
  readonly #vivantes = new Set<string>();

  constructor(colonnes: readonly ColonneCumulee[]) {
    this.#colonnes = colonnes;
    this.#sommes = new Float64Array(colonnes.length);
    this.#etats = new Uint8Array(colonnes.length);
  }

  /** Adds one site, given by its cells in the order of the columns. */
  ajoute(cellules: readonly CelluleDeSite[]): void {
    const moities = new Set<string>();
    for (const [i, { place }] of this.#colonnes.entries()) {
      const cellule = cellules[i] ?? null;
      if (place && cellule !== null && cellule !== 0) moities.add(moitieDe(place));
    }
    for (const [i, { place }] of this.#colonnes.entries()) {
      const cellule = cellules[i] ?? null;
      if (place && moities.has(moitieDe(place))) this.#vivantes.add(moitieDe(place)).add(place.discipline);
      if (cellule === 'illisible') this.#marque(i, ILLISIBLE);
      else if (cellule !== null) {
        this.#marque(i, PRESENTE);
        this.#sommes[i] = (this.#sommes[i] ?? 0) + cellule;
      } else if (place && !place.stock && moities.has(moitieDe(place))) this.#marque(i, TROU);
    }
  }

  valeur(nom: string): Valeur {
    const i = this.#colonnes.findIndex((colonne) => colonne.nom === nom);
    const colonne = this.#colonnes[i];
    if (!colonne || this.#est(i, ILLISIBLE)) return 'manquant';
    const somme = this.#sommes[i] ?? 0;
    if (!colonne.place) return this.#est(i, PRESENTE) ? somme : 'manquant';
    if (!this.#vivantes.has(colonne.place.discipline)) return 'non_concerne';
    if (!this.#est(i, PRESENTE)) return this.#vivantes.has(moitieDe(colonne.place)) ? 'manquant' : 'non_concerne';
    return this.#est(i, TROU) ? 'manquant' : somme;
  }

  /** The sum of what the sites give, zeros included; null where one of them gives nothing that sums. */
  sommeDonnee(nom: string): number | null {
    const i = this.#colonnes.findIndex((colonne) => colonne.nom === nom);
    const donnee = this.#est(i, PRESENTE) && !this.#est(i, ILLISIBLE) && !this.#est(i, TROU);
    return donnee ? (this.#sommes[i] ?? 0) : null;
  }

  #marque(i: number, etat: number): void {
    this.#etats[i] = (this.#etats[i] ?? 0) | etat;
  }

  #est(i: number, etat: number): boolean {
    return ((this.#etats[i] ?? 0) & etat) !== 0;
  }
}

function moitieDe({ discipline, moitie }: Place): string {
  return `${discipline} ${moitie}`;
}
