import type { Poste } from './codes';

/** The titres of receipts, and those of charges. */
export const PRODUITS = ['P1', 'P2', 'P3'] as const satisfies readonly Poste[];
export const CHARGES = ['C1', 'C2', 'C3', 'C4'] as const satisfies readonly Poste[];

const LES_PRODUITS: ReadonlySet<unknown> = new Set(PRODUITS);
const LES_CHARGES: ReadonlySet<unknown> = new Set(CHARGES);

/** Items of a balance sheet, arrears and cash: known on a day, where all others are summed over a period. */
const STOCKS: ReadonlySet<unknown> = new Set<Poste>([
  'encours_dette',
  'capitaux_permanents',
  'ressources_stables',
  'emplois_stables',
  'actif_circulant',
  'passif_circulant',
  'bfr_exploitation',
  'dettes_sociales_fiscales_echues',
  'fournisseurs_echus',
  'moratoires',
  'lignes_tirees',
  'cessions_creances',
  'tresorerie',
  'tresorerie_plus_bas'
]);

/** Items that may stand below zero: cash, balances that may be either side, what a result is made of or becomes. */
const SIGNES: ReadonlySet<unknown> = new Set<Poste>([
  'tresorerie',
  'tresorerie_plus_bas',
  'bfr_exploitation',
  'capitaux_permanents',
  'ressources_stables',
  'charges_marge',
  'produits_marge',
  'gains_du_plan',
  'affecte_report'
]);

/** Whether an item is a titre of receipts. */
export function estUnProduit(poste: unknown): boolean {
  return LES_PRODUITS.has(poste);
}

/** Whether an item is a titre of charges. */
export function estUneCharge(poste: unknown): boolean {
  return LES_CHARGES.has(poste);
}

/** Whether an item is known on a day, and not summed over a period. */
export function estUnStock(poste: unknown): boolean {
  return STOCKS.has(poste);
}

/** Whether an item may stand below zero; all others are positive as they are booked. */
export function peutEtreNegatif(poste: unknown): boolean {
  return SIGNES.has(poste);
}
