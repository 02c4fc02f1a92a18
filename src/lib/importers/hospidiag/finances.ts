import type { Colonnes } from '$lib/domain/indicateur/fiche';
import type { Journal } from '../releve';
import type { Identite } from '../vraisemblance/identites';
import { aUneFinance, codageDe, TRESORERIE, TresorerieVerifiee, type Codage } from './codage';
import type { Etablissement } from './tableau';

/** Watches the finance block of an edition, one public legal entity after another. */
export class FinancesDeLEdition {
  readonly #codage: Codage;
  readonly #tresorerie: TresorerieVerifiee | null;
  #remplies = false;

  /** @param colonnes column names in capitals */
  constructor(colonnes: Iterable<string>) {
    this.#codage = codageDe(colonnes);
    this.#tresorerie =
      this.#codage === 'ancien' || this.#codage === 'nouveau' ? new TresorerieVerifiee(this.#codage) : null;
  }

  vois(etablissement: Etablissement): void {
    this.#remplies ||= aUneFinance(etablissement);
    this.#tresorerie?.vois(etablissement);
  }

  /** What the accounts of each entity must hold, in the coding of the edition. */
  identites(): Identite[] {
    return this.#codage === 'ancien' || this.#codage === 'nouveau' ? [TRESORERIE[this.#codage]] : [];
  }

  /**
   * Under which source the block is read: one coding, or none when the edition has no such columns, keeps them empty,
   * or leaves a doubt on what they mean. The rest of the edition is kept in every case.
   */
  sources(fichier: string, journal: Journal): Colonnes['source'][] {
    if (this.#codage === 'aucun') return [];
    if (!this.#remplies) {
      journal.push({
        severite: 'information',
        fichier,
        genre: 'édition sans finances',
        message: 'Aucune donnée financière dans cette édition\u00a0: les colonnes existent, elles sont vides.',
        suite: 'Les indicateurs financiers ne sont pas calculés pour cette édition.'
      });
      return [];
    }
    if (this.#codage === 'ambigu') {
      return refuse('Les colonnes financières ne disent pas de quel codage elles relèvent.', fichier, journal);
    }
    if (this.#tresorerie?.estContraire) {
      return refuse(
        'Trésorerie ≠ FRNG − BFR\u00a0: les valeurs contredisent le codage des colonnes.',
        fichier,
        journal
      );
    }
    return [`hospidiag-${this.#codage}`];
  }
}

function refuse(message: string, fichier: string, journal: Journal): [] {
  journal.push({
    severite: 'erreur',
    fichier,
    genre: 'codage financier ambigu',
    message,
    attendu: 'CI_F1 à CI_F17 et F1 à F12 (ancien codage), ou CI_F1 à CI_F27 et F1 à F13 (nouveau)',
    suite: 'Bloc financier laissé de côté\u00a0; le reste de l’édition est gardé.'
  });
  return [];
}
