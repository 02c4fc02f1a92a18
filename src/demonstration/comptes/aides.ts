import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';

/** The aid that was really paid, by hospital and by year, as it is booked. */
export class Aides {
  readonly #versees = new Map<string, Row<'aide'>[]>();

  constructor(aides: readonly Row<'aide'>[], echeances: readonly Row<'aide_echeance'>[] = []) {
    for (const aide of [...aides, ...echeances.flatMap((e) => partVersee(aides, e))]) {
      if (aide.ej === null || aide.versee_le === null) continue;
      const cle = `${aide.ej}|${anneeDe(aide.versee_le)}`;
      const connues = this.#versees.get(cle);
      if (connues) connues.push(aide);
      else this.#versees.set(cle, [aide]);
    }
  }

  /**
   * Euros of a year: in the produits, as an investment grant, as capital or advance.
   * @param sauf contract whose aid is left out
   */
  annee(
    ej: string,
    annee: number,
    sauf: string | null = null
  ): { exploitation: number; subvention: number; apports: number } {
    const versees = (this.#versees.get(`${ej}|${annee}`) ?? []).filter((a) => a.contrat !== sauf);
    const somme = (...imputations: Row<'aide'>['imputation'][]) =>
      versees.filter((a) => imputations.includes(a.imputation)).reduce((total, a) => total + a.montant, 0);
    return {
      exploitation: somme('exploitation'),
      subvention: somme('subvention'),
      apports: somme('capitaux', 'avance')
    };
  }
}

/** A part of a spread tranche as the aid that it is, and what a control took back of it, the year that it did. */
function partVersee(aides: readonly Row<'aide'>[], e: Row<'aide_echeance'>): Row<'aide'>[] {
  const tranche = aides.find((a) => a.contrat === e.contrat && a.version === e.version && a.tranche === e.tranche);
  if (tranche === undefined) return [];
  return [
    { ...tranche, montant: e.montant, versee_le: e.versee_le },
    { ...tranche, montant: -(e.reprise ?? 0), versee_le: e.controle_le }
  ];
}
