/** The titres of charges, and those of receipts. */
export const CHARGES = ['C1', 'C2', 'C3', 'C4'] as const;
export const PRODUITS = ['P1', 'P2', 'P3'] as const;
