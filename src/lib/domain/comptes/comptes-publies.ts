/** How far a published treasury may stand from FRNG − BFR: each is rounded to the euro, or to the thousand. */
const PART_DU_BILAN = 1 / 1000;
const ARRONDIS = 2;
/** How far a published result may stand from receipts less charges, as a share of the receipts. Convention [M]. */
const PART_DES_PRODUITS = 0.005;

/** An identity of published accounts: what one side gives, what stands on the other, and whether they agree. */
export interface IdentitePubliee {
  attendu: number;
  constate: number;
  juste: boolean;
}

/**
 * Trésorerie = FRNG − BFR, within 0.1 % of the larger or 2 €. Worked: 5,000,000 − 3,000,000 = 2,000,000; a treasury of
 * 20,000,000 is not it, nor is 2,005,001.
 */
export function tresoreriePubliee(frng: number, bfr: number, tresorerie: number): IdentitePubliee {
  const tolerance = Math.max(ARRONDIS, Math.max(Math.abs(frng), Math.abs(bfr)) * PART_DU_BILAN);
  return identite(frng - bfr, tresorerie, tolerance);
}

/**
 * Résultat = produits − charges, within 0.5 % of the receipts: flows between budgets are not all in the titles. Worked:
 * 31,000,000 − 30,000,000 = 1,000,000; a result of 1,155,001 is not it.
 */
export function resultatPublie(produits: number, charges: number, resultat: number): IdentitePubliee {
  return identite(produits - charges, resultat, Math.abs(produits) * PART_DES_PRODUITS);
}

function identite(attendu: number, constate: number, tolerance: number): IdentitePubliee {
  return { attendu, constate, juste: Math.abs(attendu - constate) <= tolerance };
}

/**
 * Whether charges and receipts of one titre stand under each other's heading, where charges are written below zero.
 * Worked: 39,297,655 of charges and −38,315,470 of receipts are; one of the two alone may be put right within the year.
 */
export function titresEchanges(charges: number, produits: number): boolean {
  return charges > 0 && produits < 0;
}
