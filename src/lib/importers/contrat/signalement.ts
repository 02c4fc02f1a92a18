import { nombre } from '$lib/format/nombre';
import { feuilleDe, lettresDe, tablesDuClasseur, type TableDuClasseur } from '$lib/schema/classeur';
import type { Problem, Severity } from '../types';

const ERREURS_MAX = 500;
const SUITES: Readonly<Record<Severity, string>> = {
  refus: 'Rien du classeur n’est importé. Corrigez-le, puis renvoyez-le.',
  erreur: 'Rien du classeur n’est importé tant que ce n’est pas corrigé.',
  avertissement: 'L’import a lieu. Vérifiez, et corrigez s’il y a lieu.',
  information: 'Rien à faire.'
};

/** Something to say of a workbook; its gravity is said by the method that takes it. */
export interface Remarque {
  genre: string;
  message: string;
  attendu?: string;
  suite?: string;
  table?: TableDuClasseur;
  /** Sheet as the workbook names it. */
  feuille?: string;
  /** 1-based row of the sheet. */
  ligne?: number;
  /** 0-based column of the sheet. */
  position?: number;
  /** Heading of the column. */
  colonne?: string;
  valeur?: string;
}

type Signalement = Remarque & { severite: Severity };

function estBloquant({ severite }: Signalement): boolean {
  return severite === 'refus' || severite === 'erreur';
}

/** What is to be said of a workbook, gathered then told in the order of its sheets. */
export class Signalements {
  readonly #fichier: string;
  readonly #tous: Signalement[] = [];

  constructor(fichier: string) {
    this.#fichier = fichier;
  }

  refus(remarque: Remarque): void {
    this.#tous.push({ severite: 'refus', ...remarque });
  }

  erreur(remarque: Remarque): void {
    this.#tous.push({ severite: 'erreur', ...remarque });
  }

  avertissement(remarque: Remarque): void {
    this.#tous.push({ severite: 'avertissement', ...remarque });
  }

  information(remarque: Remarque): void {
    this.#tous.push({ severite: 'information', ...remarque });
  }

  estBloque(): boolean {
    return this.#tous.some(estBloquant);
  }

  /** Says that the whole workbook is refused for its errors, unless it is refused already. */
  conclut(): void {
    const erreurs = this.#tous.filter(({ severite }) => severite === 'erreur').length;
    if (erreurs === 0 || this.#tous.some(({ severite }) => severite === 'refus')) return;
    const message = erreurs > 1 ? `Le classeur a ${nombre(erreurs)} erreurs.` : 'Le classeur a une erreur.';
    const suite = 'Rien n’est importé. Corrigez le classeur, puis renvoyez-le.';
    this.refus({ genre: 'classeur refusé', message, suite });
  }

  /** Every problem, refusals and errors first, 500 of them at most and then how many are left out. */
  problems(): Problem[] {
    const rang = ({ table }: Signalement): number => (table ? tablesDuClasseur.indexOf(table) : -1);
    const tries = this.#tous.toSorted(
      (a, b) => rang(a) - rang(b) || (a.ligne ?? 0) - (b.ligne ?? 0) || (a.position ?? -1) - (b.position ?? -1)
    );
    return [
      ...this.#borne(tries.filter(estBloquant), 'erreur'),
      ...this.#borne(
        tries.filter((s) => !estBloquant(s)),
        'information'
      )
    ];
  }

  #borne(signalements: readonly Signalement[], severite: Severity): Problem[] {
    const dits = signalements.slice(0, ERREURS_MAX).map((s) => this.#dit(s));
    const tus = signalements.length - dits.length;
    if (tus === 0) return dits;
    const message =
      tus > 1 ? `… et ${tus} autres remarques de même gravité.` : '… et 1 autre remarque de même gravité.';
    return [...dits, { severite, fichier: this.#fichier, genre: 'liste abrégée', message, suite: SUITES[severite] }];
  }

  #dit({ table, position, feuille, ligne, suite, ...reste }: Signalement): Problem {
    const nom = feuille ?? (table && feuilleDe(table));
    return {
      ...reste,
      fichier: this.#fichier,
      ...(nom !== undefined && { feuille: nom }),
      ...(ligne !== undefined && { ligne }),
      ...(ligne !== undefined && position !== undefined && { cellule: `${lettresDe(position)}${ligne}` }),
      suite: suite ?? SUITES[reste.severite]
    };
  }
}
