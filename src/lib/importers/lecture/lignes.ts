import { accord } from '$lib/format/phrase';
import type { Journal, Releve } from '../releve';
import type { LigneCsv } from './csv';

/**
 * Keeps the rows that have as many cells as the header. A line end inside an unquoted label cuts a record in two
 * (SAE by GHT 2022, OCC-01): the two pieces are put back together when the cut falls in a text. Any other row is
 * refused and told: with one cell too many, nothing says which is one too many.
 */
export class LignesEntieres {
  readonly #largeur: number;
  readonly #fichier: string;
  readonly #journal: Journal;
  #attente: LigneCsv | null = null;
  /** Rows told wrong so far. */
  refusees = 0;
  /** Second halves of the rows put back together. */
  recollees = 0;

  constructor(largeur: number, fichier: string, journal: Journal) {
    this.#largeur = largeur;
    this.#fichier = fichier;
    this.#journal = journal;
  }

  /** Takes the next row of the file; gives the whole rows that are then known. */
  pousse(ligne: LigneCsv): LigneCsv[] {
    const debut = this.#attente;
    this.#attente = null;
    if (debut) {
      const recollee = this.#recolle(debut, ligne);
      if (recollee) return [recollee];
      this.#refuse(debut);
    }
    if (ligne.douteuse) this.#refuse(ligne);
    else if (ligne.cellules.length === this.#largeur) return [ligne];
    else if (ligne.cellules.length < this.#largeur) this.#attente = ligne;
    else this.#refuse(ligne);
    return [];
  }

  /** To be called once the file is over. */
  fin(): void {
    if (this.#attente) this.#refuse(this.#attente);
    this.#attente = null;
  }

  #recolle(debut: LigneCsv, suite: LigneCsv): LigneCsv | null {
    const [n, m] = [debut.cellules.length, suite.cellules.length];
    const [gauche, droite] = [debut.cellules.at(-1) ?? '', suite.cellules[0] ?? ''];
    if (suite.douteuse || m >= this.#largeur || n + m - 1 !== this.#largeur || !/\p{L}/u.test(gauche + droite))
      return null;
    this.recollees += 1;
    this.#journal.push({
      ...this.#situe(debut),
      severite: 'avertissement',
      genre: 'ligne coupée',
      message: 'La ligne est coupée en deux par un retour à la ligne dans un libellé.',
      attendu: `${this.#largeur} cellules`,
      suite: 'Les deux morceaux ont été recollés.'
    });
    const cellules = [...debut.cellules.slice(0, -1), `${gauche} ${droite}`, ...suite.cellules.slice(1)];
    return { ligne: debut.ligne, cellules };
  }

  #refuse(ligne: LigneCsv): void {
    const n = ligne.cellules.length;
    this.refusees += 1;
    this.#journal.push({
      ...this.#situe(ligne),
      severite: 'erreur',
      ...(ligne.douteuse
        ? { genre: 'guillemet mal placé', message: 'Un guillemet se referme avant la fin de sa cellule.' }
        : {
            genre: n < this.#largeur ? 'ligne incomplète' : 'ligne trop longue',
            message: `La ligne compte ${n}\u00a0${accord(n, 'cellule')}.`
          }),
      attendu: `${this.#largeur}\u00a0cellules, comme l’en-tête`,
      suite: 'Ligne refusée\u00a0: rien ne dit à quelle colonne vont ses valeurs. Corrigez-la ou réexportez le fichier.'
    });
  }

  #situe({ ligne, cellules }: LigneCsv): { fichier: string; ligne: number; valeur: string } {
    return { fichier: this.#fichier, ligne, valeur: cellules.slice(0, 3).join('\u00a0; ').slice(0, 120) };
  }
}

/** Counts what the rows of a file have become so far. */
export function compteLignes({ refusees, recollees }: LignesEntieres, releve: Releve): void {
  releve.refuse('nombre de cellules ou guillemets qui ne vont pas avec l’en-tête', refusees);
  releve.ecarte('suite d’une ligne coupée, recollée à la précédente', recollees);
}
