import { STOCKS, type Poste } from './codes';
import { CHARGES, PRODUITS } from './titres';

const LES_PRODUITS: ReadonlySet<unknown> = new Set(PRODUITS);
const LES_CHARGES: ReadonlySet<unknown> = new Set(CHARGES);
const LES_STOCKS: ReadonlySet<unknown> = new Set(STOCKS);

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
  return LES_STOCKS.has(poste);
}

/** Whether an item may stand below zero; all others are positive as they are booked. */
export function peutEtreNegatif(poste: unknown): boolean {
  return SIGNES.has(poste);
}

/** Debts due and not paid: once paid, nothing is left of them. */
const RESTES_DUS: ReadonlySet<unknown> = new Set<Poste>([
  'dettes_sociales_fiscales_echues',
  'fournisseurs_echus',
  'moratoires'
]);

/** Whether an item goes through zero, and may be small on its way: results and needs, arrears; cash is not such. */
export function passeParZero(poste: unknown): boolean {
  return RESTES_DUS.has(poste) || (peutEtreNegatif(poste) && poste !== 'tresorerie');
}
