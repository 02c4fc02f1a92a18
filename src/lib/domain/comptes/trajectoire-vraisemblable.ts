/** What a balance of a path is of the produits at least, in one of its years [M]: in thousands, a deficit of 10 % is a ten-thousandth. */
const PART_MIN = 1 / 5_000;
/** The same of its produits, its charges: they are those of the accounts, or near. */
const PART_MIN_DU_TOUT = 1 / 100;
/** How many values say that none of them is small by chance [M]. */
const VALEURS_MIN = 3;
/** How far the result of closed accounts may be from that of the path that quotes them [M]: a tenth, and a thousandth of the produits. */
const ECART_RELATIF = 0.1;
const ECART_MIN = 1 / 1_000;

/**
 * Whether a whole balance of a path is in thousands or in millions: it has no sister to differ from, but the produits of
 * the hospital tell. Worked: −1,300, −1,150 and −900 beside 60 M€ of produits → yes, 12,000 € would be needed once;
 * −1.3 M€, 0 and 4,000 → no.
 *
 * @param tout whether the balance is the produits or the charges themselves
 */
export function soldeTropPetit(valeurs: readonly number[], produits: number | null, tout = false): boolean {
  const dites = valeurs.filter((valeur) => valeur !== 0);
  if (produits === null || produits <= 0 || dites.length < VALEURS_MIN) return false;
  return dites.every((valeur) => Math.abs(valeur) < produits * (tout ? PART_MIN_DU_TOUT : PART_MIN));
}

/** How many times the produits of a year a balance is at most [M]: a year of a rebuilding is a whole one. */
const FOIS_LES_PRODUITS = 2;

/** Whether a balance, which is a part of what a hospital receives, is more than twice all of it. */
export function soldeTropGrand(valeur: number, produits: number | null): boolean {
  return produits !== null && produits > 0 && Math.abs(valeur) > FOIS_LES_PRODUITS * produits;
}

/**
 * Whether the result that a path quotes of closed accounts is not that of the accounts. Worked: −1.0 M€ beside −1.4 on
 * 60 M€ → yes (0.4 is more than 0.14 and more than 0.06); −1.30 beside −1.32 → no.
 */
export function resultatDAutresComptes(dit: number, comptes: number, produits: number): boolean {
  const ecart = Math.abs(dit - comptes);
  return ecart > ECART_RELATIF * Math.max(Math.abs(dit), Math.abs(comptes)) && ecart > ECART_MIN * produits;
}

/**
 * Whether the targets of a path have lost their sign: all above zero and falling, while everything else that is known of
 * the balance is below. Worked: targets 1.0, 0.75 and 0.5 M€ beside −1.0, −1.5 → yes; 0.1, 0.2 and 0.5 → no, they rise.
 */
export function ciblesSansLeurSigne(cibles: readonly number[], autres: readonly number[]): boolean {
  const [premiere, derniere] = [cibles[0], cibles.at(-1)];
  if (premiere === undefined || derniere === undefined || autres.length < 2 || cibles.length < 2) return false;
  const positives = cibles.every((cible) => cible >= 0) && premiere > derniere;
  return positives && autres.every((autre) => autre < 0);
}
