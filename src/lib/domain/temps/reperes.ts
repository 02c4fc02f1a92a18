import { anneeDe, plusMois } from './calendrier';

/** How far apart a contract is signed and begins at most [M]: 0 to 4 months in what is published; twelve are told. */
const MOIS_DE_SIGNATURE = 12;
/** How far the version signed may take effect from the day when the contract begins [M]. */
const MOIS_D_EFFET = 9;
/** How long after the end of a contract its last milestone may be due [M]: the year that closes its accounts. */
const MOIS_DE_CLOTURE = 12;
/** How many years after its first target a contract is signed at most, and how many before [M]. */
const EXERCICES_AVANT = 2;
const EXERCICES_APRES = 5;

function aPlusDe(mois: number, jour: string, repere: string): boolean {
  return jour < plusMois(repere, -mois) || jour > plusMois(repere, mois);
}

/** Whether something is so of every day that is known, one at least. */
function deTous(jours: readonly (string | null)[], estAinsi: (jour: string) => boolean): boolean {
  const connus = jours.filter((jour) => jour !== null);
  return connus.length > 0 && connus.every(estAinsi);
}

/**
 * Whether a contract is signed more than a year before or after it begins. Worked: signed on 15/09/2026 for 01/01/2027
 * is not; signed on 15/09/2016 is.
 */
export function signatureLoinDuDebut(signature: string, debut: string): boolean {
  return aPlusDe(MOIS_DE_SIGNATURE, signature, debut);
}

/**
 * Whether the version signed takes effect far from every day that the contract gives of its beginning; none given, or
 * none read, says nothing. Worked: an effect on 01/01/2014 for a contract signed on 19/12/2023 that begins on 01/01/2024.
 */
export function effetLoinDuDebut(effet: string, reperes: readonly (string | null)[]): boolean {
  return deTous(reperes, (repere) => aPlusDe(MOIS_D_EFFET, effet, repere));
}

/**
 * Whether a contract is signed, or begins, years away from the first year that it sets a target for. Worked: 2026 for a
 * first target in 2023 is, 2025 is not; 2017 for 2023 is, 2018 is not.
 */
export function loinDuPremierExercice(jour: string, exercice: number): boolean {
  const annees = anneeDe(jour) - exercice;
  return annees > EXERCICES_AVANT || -annees > EXERCICES_APRES;
}

/**
 * Whether a milestone is due before anything binds it: before the signature, and before the contract begins. Worked: due
 * on 18/12/2023 for a contract signed on 19/12/2023 is; with neither day known, nothing is said.
 */
export function jalonAvantLeContrat(echeance: string, reperes: readonly (string | null)[]): boolean {
  return deTous(reperes, (repere) => echeance < repere);
}

/** Whether a milestone is due more than a year after the contract ends. */
export function jalonApresLeTerme(echeance: string, fin: string | null): boolean {
  return fin !== null && echeance > plusMois(fin, MOIS_DE_CLOTURE);
}
