import { tresoreriePubliee } from '$lib/domain/comptes/comptes-publies';
import type { Identite } from '../vraisemblance/identites';
import { valeurDe } from './cellule';
import type { Etablissement } from './tableau';

/**
 * The coding of the finance block. The same code means different things in two codings (F3 is the net
 * self-financing capacity in % of the capacity, then in % of receipts; F9 is a working-capital need in days, then the
 * age of buildings), so it is recognised by the columns, never by the year.
 */
export type Codage = 'ancien' | 'nouveau' | 'aucun' | 'ambigu';

const FINANCE = /^(CI_)?F(\d+)(?:_D|_O)?(?:_BIS)?$/;

/** Whether a column (in capitals) belongs to the finance block. */
export function estFinanciere(colonne: string): boolean {
  return FINANCE.test(colonne);
}

/** `ancien`: CI_F1 to CI_F17 and F1 to F12. `nouveau`: CI_F1 to CI_F27, or F13. Anything between is ambiguous. */
export function codageDe(colonnes: Iterable<string>): Codage {
  let [ratios, volumes] = [0, 0];
  for (const colonne of colonnes) {
    const [, volume, numero] = FINANCE.exec(colonne) ?? [];
    if (numero === undefined) continue;
    if (volume) volumes = Math.max(volumes, Number(numero));
    else ratios = Math.max(ratios, Number(numero));
  }
  if (ratios === 0 && volumes === 0) return 'aucun';
  if (volumes === 17 && (ratios === 12 || ratios === 0)) return 'ancien';
  if ((volumes === 27 && (ratios === 13 || ratios === 0)) || (volumes === 0 && ratios === 13)) return 'nouveau';
  return 'ambigu';
}

/** Treasury = working capital − working-capital need, by coding. */
export const TRESORERIE = {
  ancien: { genre: 'tresorerie', plus: ['CI_F14_D'], moins: ['CI_F15_D'], solde: 'CI_F16_D' },
  nouveau: { genre: 'tresorerie', plus: ['CI_F25_D'], moins: ['CI_F26_D'], solde: 'CI_F27_D' }
} as const satisfies Record<string, Identite>;

/**
 * Whether the values contradict the coding read from the columns: treasury must be FRNG − BFR.
 * True when at least one establishment can be checked and most of them fail.
 */
export class TresorerieVerifiee {
  readonly #colonnes: readonly string[];
  #verifies = 0;
  #justes = 0;

  constructor(codage: 'ancien' | 'nouveau') {
    const { plus, moins, solde } = TRESORERIE[codage];
    this.#colonnes = [solde, ...plus, ...moins];
  }

  vois({ cellules }: Etablissement): void {
    const [tresorerie, frng, bfr] = this.#colonnes.map((nom) => valeurDe(cellules.get(nom)?.texte ?? ''));
    if (typeof tresorerie !== 'number' || typeof frng !== 'number' || typeof bfr !== 'number') return;
    this.#verifies += 1;
    if (tresoreriePubliee(frng, bfr, tresorerie).juste) this.#justes += 1;
  }

  get estContraire(): boolean {
    return this.#verifies > 0 && this.#justes * 2 < this.#verifies;
  }
}

/** Whether an establishment has at least one finance figure (editions 2015 and 2022 keep the columns, empty). */
export function aUneFinance({ cellules }: Etablissement): boolean {
  return [...cellules].some(([nom, { texte }]) => estFinanciere(nom) && typeof valeurDe(texte) === 'number');
}
