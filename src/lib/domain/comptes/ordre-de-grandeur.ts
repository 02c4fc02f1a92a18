/**
 * How many times more or less than its sisters an amount is told to be [M]: what is written in thousands or in millions
 * among euros stands a thousand or a million times apart, while sisters (other months, other years, planned and
 * retained) part by ten at most; a hundred is half-way between the two.
 */
export const FACTEUR_D_UNITE = 100;

/** An amount that is not of the order of its sisters, and the middle one of them. */
export interface HorsOrdre {
  sens: 'plus' | 'moins';
  repere: number;
}

/**
 * The same, downwards, for what goes through zero (results, CAF, needs in funds) [M]: on its way it is small without any
 * slip, so that only what is written in thousands beside amounts of half a million or more is told.
 */
const FACTEUR_PAR_ZERO = 500;
const REPERE_PAR_ZERO = 500_000;
/** The same of what is as regular as pay and receipts of care: a month pasted with the year, another titre [M]. */
export const FACTEUR_REGULIER = 5;
/** Below this middle amount, a small one may well be true [M]. */
const REPERE = 10_000;

/**
 * Which amounts of a series stand a hundred times above, or below, more than half of the others; signs and zeros say
 * nothing of an order of magnitude. Worked: 50,500,000, 61,000,000 and 505,000 → the last is told (100 and
 * 121 times less); 506,000 is not (99.8 times less than one of the two).
 *
 * @param nature whether the series goes through zero, or is as regular as pay: see {@link FACTEUR_REGULIER}
 * @returns one answer per amount, in their order; null where nothing is to be told
 */
export function horsOrdre(
  montants: readonly number[],
  { parZero = false, regulier = false }: { parZero?: boolean; regulier?: boolean } = {}
): (HorsOrdre | null)[] {
  const tailles = montants
    .map(Math.abs)
    .filter((taille) => taille > 0)
    .sort((a, b) => a - b);
  const repere = tailles[Math.floor(tailles.length / 2)] ?? 0;
  const autres = tailles.length - 1;
  const ordre = regulier ? FACTEUR_REGULIER : FACTEUR_D_UNITE;
  const facteur = parZero ? FACTEUR_PAR_ZERO : ordre;
  const petitSeDit = repere >= (parZero ? REPERE_PAR_ZERO : REPERE);
  return montants.map((montant) => {
    const taille = Math.abs(montant);
    if (taille === 0 || autres === 0) return null;
    const moindres = rangDe(tailles, (autre) => autre * ordre > taille);
    const superieures = tailles.length - rangDe(tailles, (autre) => autre >= taille * facteur);
    if (moindres * 2 > autres) return { sens: 'plus', repere };
    return petitSeDit && superieures * 2 > autres ? { sens: 'moins', repere } : null;
  });
}

/** How many of the sorted sizes come before the first that is so. */
function rangDe(tailles: readonly number[], estTel: (taille: number) => boolean): number {
  const rang = tailles.findIndex(estTel);
  return rang === -1 ? tailles.length : rang;
}

/** What one line of a plan may be of the produits of its hospital [M]: plans of 1 to 5 % are agreed, no line is a fifth. */
export const PART_DES_PRODUITS = 0.2;
/** How many times all the other lines of a plan one line may weigh [M], from {@link LIGNES_D_UN_PLAN} lines on. */
export const FOIS_LE_RESTE = 10;
const LIGNES_D_UN_PLAN = 5;
/** What a hospital spends in a year at least [M]: below, the amounts are in thousands or in millions. */
export const CHARGES_D_UN_HOPITAL = 1_000_000;

/** Whether an amount is more than one line may be of the produits of a hospital; unknown produits say nothing. */
export function depasseLHopital(montant: number, produits: number | null): boolean {
  return produits !== null && produits > 0 && Math.abs(montant) > PART_DES_PRODUITS * produits;
}

/** Whether a line outweighs the rest of its plan. */
export function depasseLePlan(montant: number, autres: readonly number[]): boolean {
  const reste = autres.reduce((somme, autre) => somme + Math.abs(autre), 0);
  return autres.length >= LIGNES_D_UN_PLAN - 1 && reste > 0 && Math.abs(montant) >= FOIS_LE_RESTE * reste;
}

/** Whether charges, brought back to twelve months, are too few for a hospital; zero is not given, not few. */
export function chargesTropFaibles(charges: number, mois: number): boolean {
  return charges > 0 && mois > 0 && (charges * 12) / mois < CHARGES_D_UN_HOPITAL;
}

/** What one full-time equivalent costs in a year, doctors and others together [M]: a mean is near 60,000 €. */
const PAIE_PAR_ETP = [10_000, 500_000] as const;

/**
 * Whether pay cannot be that of so many full-time equivalents: the amounts are not in euros. Worked: 38,315,000 € for
 * 665 ETP is 57,600 € each; 38,315 is 58 €. Without pay, or without staff, nothing is said.
 */
export function paieInvraisemblable(paie: number, etp: number): boolean {
  const [moins, plus] = PAIE_PAR_ETP;
  return paie > 0 && etp > 0 && (paie / etp < moins || paie / etp > plus);
}

/** Tenths of a day in a year: cash covers one of them at least, at its highest [M]. */
const DIXIEMES_DE_JOUR = 3_650;

/**
 * Whether a balance of cash cannot be that of a hospital that spends so much: more than a year of charges, or all its
 * balances under a tenth of a day [M].
 */
export function tresorerieInvraisemblable(soldes: readonly number[], chargesParAn: number): 'plus' | 'moins' | null {
  const plusHaut = Math.max(0, ...soldes.map(Math.abs));
  if (chargesParAn <= 0 || plusHaut === 0) return null;
  if (plusHaut > chargesParAn) return 'plus';
  return plusHaut < chargesParAn / DIXIEMES_DE_JOUR ? 'moins' : null;
}

/** The lowest day of a month cannot stand above its last day. */
export function plusBasAuDessus(plusBas: number, finDeMois: number): boolean {
  return plusBas > finDeMois;
}

/** An amount of a contract (gain, aid, ceiling) is a thousand euros at least [M]: below, it is in thousands. */
export const MONTANT_D_UN_CONTRAT = 1_000;

/** Whether an amount is too small to be worth a line of a contract; nothing is not small. */
export function tropPetit(montant: number): boolean {
  return montant !== 0 && Math.abs(montant) < MONTANT_D_UN_CONTRAT;
}

/** Whether a part is more than the whole that holds it. */
export function partAuDelaDuTout(part: number, tout: number): boolean {
  return part > tout;
}
