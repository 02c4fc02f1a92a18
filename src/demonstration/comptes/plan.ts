import { appliqueBases } from '$lib/domain/gain/base-commune';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { compteEnResultat, effetExercice } from '$lib/domain/gain/gain';
import { lignesEnVigueur } from '$lib/domain/gain/version';
import type { Row, TableRows } from '$lib/schema/tables';

export type LignesDuPlan = Pick<TableRows, 'gain' | 'action' | 'base' | 'aide'>;

function memoParVersion<T>(calcule: (version: number) => T): (version: number) => T {
  const connus = new Map<number, T>();
  return (version) => {
    const connu = connus.get(version) ?? calcule(version);
    connus.set(version, connu);
    return connu;
  };
}

/** What the lines of a contract were to bring, as a version fixed them, hospital by hospital and year by year. */
export class Plan {
  readonly #lignes: (version: number) => (Row<'gain'> & { coefficient: number })[];

  readonly #aides: Row<'aide'>[];

  /** @param rows of this contract alone */
  constructor({ gain = [], action = [], base = [], aide = [] }: LignesDuPlan) {
    this.#lignes = memoParVersion((version) =>
      appliqueBases(lignesEnVigueur(gain, version), action, base).filter(compteEnResultat)
    );
    this.#aides = aide.filter((a) => a.imputation === 'exploitation');
  }

  /** Aid booked in the produits that a version of the contract promised a hospital for a year. */
  aide(ej: string, annee: number, version: number): number {
    return this.#aides
      .filter((a) => a.version === version && a.ej === ej && anneeDe(a.prevue_le) === annee)
      .reduce((somme, a) => somme + a.montant, 0);
  }

  /** Euros expected on the accounts of a hospital for a year; what another member loses is taken off its own. */
  attendu(ej: string, annee: number, version: number): number {
    return this.#lignes(version).reduce((somme, ligne) => {
      const part = (ligne.ej === ej ? 1 : 0) - (ligne.contrepartie_ej === ej ? 1 : 0);
      return part === 0 ? somme : somme + part * (effetExercice(ligne, annee) ?? 0);
    }, 0);
  }
}
