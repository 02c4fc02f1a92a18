import { anneeDe } from '$lib/domain/temps/calendrier';
import { dernierExerciceClos, horsDuTemps, PREMIER_EXERCICE } from '$lib/domain/temps/exercice';
import type { Journal } from '../releve';
import type { Problem } from '../types';
import type { LigneCsv } from './csv';

const ANNEE = /^(?:19|20)\d{2}$/;

/** The day of the reading, from the machine's clock: nothing but the refusal of a year to come depends on it. */
export function leJour(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The year of an edition, if it can have been published; otherwise the refusal of the file is said. */
export function anneePossible(
  annee: number,
  fichier: string,
  journal: Journal,
  aujourdHui: string = leJour()
): number | null {
  const dernier = dernierExerciceClos(aujourdHui);
  const raison = horsDuTemps(annee, dernier);
  if (raison === null) return annee;
  journal.push({
    severite: 'refus',
    fichier,
    valeur: String(annee),
    genre: 'année impossible',
    message:
      raison === 'ancien'
        ? `Le fichier se dit de ${annee}\u00a0: aucun fichier lu ici ne remonte avant ${PREMIER_EXERCICE}.`
        : `Le fichier se dit de ${annee}\u00a0: en ${anneeDe(aujourdHui)}, aucune édition d’après ${dernier} n’a pu paraître.`,
    attendu: `une année de ${PREMIER_EXERCICE} à ${dernier}`,
    suite: 'Fichier refusé. Rendez-lui le nom et la colonne d’année donnés par son producteur.'
  });
  return null;
}

/** The only year written in a file name; null when there is none, or several. */
export function anneeDuNom(fichier: string): number | null {
  const nom = fichier.replace(/^.*[\\/]/, '');
  const annees = new Set(nom.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
  const [annee, ...autres] = annees;
  return annee === undefined || autres.length > 0 ? null : Number(annee);
}

/** Gathers the years of a file that should hold one: from its year column when it has one, else from its name. */
export class AnneeDuFichier {
  readonly #position: number;
  readonly #colonne: string;
  readonly #ecrites = new Set<string>();

  constructor(entete: readonly string[]) {
    this.#position = entete.findIndex((nom) => nom.toUpperCase() === 'AN');
    this.#colonne = entete[this.#position] ?? 'AN';
  }

  /** True when the row says no year while the file has a column for it. */
  vois(ligne: LigneCsv): boolean {
    const texte = ligne.cellules[this.#position] ?? '';
    if (ANNEE.test(texte)) this.#ecrites.add(texte);
    return this.#position >= 0 && !ANNEE.test(texte);
  }

  /**
   * Without a year, with several, or with one that cannot be, the refusal is said and the answer is null.
   * @param exemple name given by the producer, for the message
   */
  conclut(fichier: string, exemple: string, journal: Journal, aujourdHui?: string): number | null {
    const annee = this.#lue(fichier, exemple, journal);
    return annee === null ? null : anneePossible(annee, fichier, journal, aujourdHui);
  }

  #lue(fichier: string, exemple: string, journal: Journal): number | null {
    const nommee = anneeDuNom(fichier);
    const [ecrite, ...autres] = this.#ecrites;
    if (autres.length > 0) {
      journal.push(plusieursAnnees(fichier, this.#colonne, [...this.#ecrites].sort().join(', ')));
      return null;
    }
    if (ecrite === undefined) {
      if (nommee === null) journal.push(anneeInconnue(fichier, exemple));
      return nommee;
    }
    const annee = Number(ecrite);
    if (nommee !== null && nommee !== annee) journal.push(anneeDifferente(fichier, nommee, annee));
    return annee;
  }
}

function plusieursAnnees(fichier: string, colonne: string, annees: string): Problem {
  return {
    severite: 'refus',
    fichier,
    colonne,
    valeur: annees,
    genre: 'plusieurs années',
    message: `Le fichier mêle plusieurs années\u00a0: ${annees}.`,
    attendu: 'une seule année par fichier',
    suite: 'Fichier refusé. Donnez un fichier par année, tel que la DREES le publie.'
  };
}

function anneeDifferente(fichier: string, nommee: number, annee: number): Problem {
  return {
    severite: 'avertissement',
    fichier,
    valeur: String(annee),
    genre: 'année du nom différente',
    message: `Le nom du fichier dit ${nommee}, sa colonne d’année dit ${annee}.`,
    attendu: 'la même année',
    suite: `L’année de la colonne est retenue\u00a0: ${annee}.`
  };
}

/** The refusal of a file whose year is nowhere. */
export function anneeInconnue(fichier: string, exemple: string): Problem {
  return {
    severite: 'refus',
    fichier,
    genre: 'année inconnue',
    message: 'L’année n’est ni dans une colonne ni, seule, dans le nom du fichier.',
    attendu: `un nom comme ${exemple}`,
    suite: 'Fichier refusé. Rendez-lui le nom donné par son producteur.'
  };
}
