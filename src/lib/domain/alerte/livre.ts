import { comptesDe, CLOTURES, CRP, type ComptesEj, type LigneCompte } from '../comptes/comptes-ej';
import { lignesDuPoste } from '../comptes/lignes-du-poste';
import type { Poste, VersionCompte } from '../comptes/codes';
import { soldeADate } from '../comptes/solde-a-date';
import { soldes, type Soldes } from '../comptes/soldes';
import { anneeDe } from '../temps/calendrier';
import { compteConnuA } from '../temps/documents';

/** A closed year of an entity. */
export interface Cloture {
  exercice: number;
  comptes: ComptesEj;
  soldes: Soldes;
}

/** A figure known on a day, and which accounts told it. */
export interface Stock {
  montant: number;
  le: string;
  version: VersionCompte;
}

/** Months of a year added up from January on. */
export interface Cumul {
  montant: number;
  mois: number;
  fin: string;
}

/** The accounts of one legal entity, to be asked at one date after the other. */
export class Livre {
  readonly ej: string;
  /** Rows of its CRP. */
  readonly lignes: readonly LigneCompte[];
  /** Rows of all its budgets, whose criteria are those of the whole entity. */
  readonly toutes: readonly LigneCompte[];
  readonly #exercices: readonly number[];
  /** Each rule asks for them again on the same day. */
  readonly #clotures = new Map<string, readonly Cloture[]>();
  /** The same accounts come back from one day to the next. */
  readonly #closes = new Map<ComptesEj, Cloture>();

  /** @param lignes any rows of `compte`, which no longer change */
  constructor(ej: string, lignes: readonly LigneCompte[]) {
    this.ej = ej;
    this.toutes = lignes;
    this.lignes = lignes.filter((l) => l.ej === ej && l.budget === CRP);
    this.#exercices = [...new Set(this.lignes.map(({ fin }) => anneeDe(fin)))].sort((a, b) => a - b);
  }

  /** Closed years known at D, the last one last. */
  clotures(au: string): readonly Cloture[] {
    const lues =
      this.#clotures.get(au) ??
      this.#exercices.flatMap((exercice) => {
        const comptes = comptesDe(this.toutes, this.ej, exercice, au, CLOTURES);
        if (comptes === null) return [];
        const close = this.#closes.get(comptes) ?? { exercice, comptes, soldes: soldes(comptes, null) };
        this.#closes.set(comptes, close);
        return close;
      });
    this.#clotures.set(au, lues);
    return lues;
  }

  /** The last figure known at D of what is read on a day. */
  stock(poste: Poste, au: string): Stock | null {
    const lu = soldeADate(this.lignes, this.ej, poste, au);
    return lu && { montant: lu.montant, le: lu.date, version: lu.version };
  }

  /**
   * What the months of a year add up to, from January to the last month known at D; null when none is, or one is missing
   * on the way.
   *
   * @param mois stops at this month, to compare a year with another
   */
  cumul(poste: Poste, annee: number, au: string, mois = 12): Cumul | null {
    const parMois = new Map<number, LigneCompte>();
    for (const l of lignesDuPoste(this.lignes, this.ej, poste)) {
      if (l.version !== 'situation' || !l.fin.startsWith(`${annee}-`) || l.fin > au || !compteConnuA(l, au)) continue;
      const rang = Number(l.fin.slice(5, 7));
      if (rang <= mois) parMois.set(rang, l);
    }
    if (parMois.size === 0) return null;
    let [montant, fin] = [0, ''];
    for (let rang = 1; rang <= parMois.size; rang += 1) {
      const ligne = parMois.get(rang);
      if (ligne === undefined || ligne.montant === null) return null;
      montant += ligne.montant;
      fin = ligne.fin;
    }
    return { montant, mois: parMois.size, fin };
  }

  /** A figure of a whole year in one version, as known at D. */
  annuel(poste: Poste, exercice: number, versions: readonly VersionCompte[], au: string): number | null {
    const comptes = comptesDe(this.toutes, this.ej, exercice, au, versions);
    return comptes?.budgets.get(CRP)?.get(poste) ?? null;
  }
}
