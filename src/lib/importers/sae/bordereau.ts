import type { Apercu, LigneCsv } from '../lecture/csv';
import type { Releve } from '../releve';

/** Place of the column that names the form of the SAE that a row comes from; −1 when there is none. */
function placeDuBordereau(entete: readonly string[]): number {
  return entete.findIndex((nom) => nom.toUpperCase() === 'BOR');
}

/** The form of the SAE that most of the first rows name; null when no column does. */
export function bordereauDe({ entete, lignes }: Apercu): string | null {
  const place = placeDuBordereau(entete);
  if (place < 0) return null;
  const nombres = new Map<string, number>();
  for (const { cellules } of lignes) {
    const lu = cellules[place] ?? '';
    if (lu !== '') nombres.set(lu, (nombres.get(lu) ?? 0) + 1);
  }
  return [...nombres].reduce<[string, number]>((a, b) => (b[1] > a[1] ? b : a), ['', 0])[0];
}

/**
 * Whether a header is that of a form of the SAE. Several forms have the same columns (`LIT_MCO` stands in the one on
 * proximity hospitals): `BOR` decides, and only without it do all the columns used.
 */
export function estBordereau(apercu: Apercu, bordereau: string, minimum: readonly string[], toutes: readonly string[]) {
  const entete = new Set(apercu.entete.map((nom) => nom.toUpperCase()));
  const lu = bordereauDe(apercu);
  const voulues = lu === null ? toutes : minimum;
  return (lu === null || lu.toUpperCase() === bordereau) && voulues.every((nom) => entete.has(nom));
}

/** Refuses the rows of another form, or without year: true when the row is to be left out. */
export class GardeDeBordereau {
  readonly #place: number;
  readonly #bordereau: string;
  readonly #releve: Releve;

  constructor(entete: readonly string[], bordereau: string, releve: Releve) {
    this.#place = placeDuBordereau(entete);
    this.#bordereau = bordereau;
    this.#releve = releve;
  }

  refuse({ ligne, cellules }: LigneCsv): boolean {
    const lu = cellules[this.#place] ?? '';
    if (this.#place < 0 || lu.toUpperCase() === this.#bordereau) return false;
    this.#releve.refuseLigne(ligne, 'ligne d’un autre bordereau de la SAE', {
      colonne: 'BOR',
      valeur: lu,
      genre: 'autre bordereau',
      message: `La ligne est du bordereau «\u00a0${lu}\u00a0».`,
      attendu: this.#bordereau,
      suite: 'Ligne refusée.'
    });
    return true;
  }
}

/** A row without a year in a file that has a column for it. */
export function refuseSansAnnee({ ligne, cellules }: LigneCsv, entete: readonly string[], releve: Releve): void {
  const valeur = cellules[entete.findIndex((nom) => nom.toUpperCase() === 'AN')] ?? '';
  releve.refuseLigne(ligne, 'année illisible', {
    colonne: 'AN',
    valeur,
    genre: 'année illisible',
    message: `«\u00a0${valeur}\u00a0» n’est pas une année.`,
    attendu: '4 chiffres',
    suite: 'Ligne refusée.'
  });
}
