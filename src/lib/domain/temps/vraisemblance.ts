import { anneeDe, plusJours, plusMois } from './calendrier';

/** How long a fact may stand after the other facts of a workbook [M]: a quarter, from one review to the next. */
const JOURS_D_AVANCE = 92;
/** How many facts of one sheet attest a day by themselves [M]. */
const FAITS_D_UNE_FEUILLE = 10;
/** A silence longer than this before the last few facts of a workbook [M]: their year is not the right one. */
const SILENCE = 366;
/** What the last few facts are of all of them. */
const PART_DES_DERNIERS = 0.05;
/** How long before a contract begins, and after it ends, what it says may still be dated [M]. */
const MOIS_AVANT = 24;
const MOIS_APRES = 24;
/** A path goes on further [M]: five years of a PGFP. */
const MOIS_DE_TRAJECTOIRE_APRES = 60;
/** How long a contract lasts at most [M]. */
const MOIS_D_UN_CONTRAT = 120;
/** Accounts tell more of what came before it, and after [M]: ten years of a series. */
const MOIS_DE_COMPTES = 120;

/**
 * The day until which a workbook tells what happened: the last one that facts of two sheets reach, or ten facts of one
 * (a month of accounts), since a few may have it wrong; facts that come alone, after a year of silence, are not counted.
 * Worked: points until 15/09/2026, accounts until 30/09/2026, a milestone « reached » on 09/11/2027 → 30/09/2026.
 *
 * @param faits days of what happened, by sheet
 * @returns null when nothing is told twice
 */
export function jourAtteste(faits: readonly (readonly string[])[]): string | null {
  const limite = derniereSuite(faits.flat());
  const feuilles = faits.map((jours) => jours.filter((jour) => jour <= limite).sort());
  const aDeux =
    feuilles
      .flatMap((jours) => jours.at(-1) ?? [])
      .sort()
      .at(-2) ?? '';
  const aDix = feuilles.flatMap((jours) => jours.at(-FAITS_D_UNE_FEUILLE) ?? []);
  return [aDeux, ...aDix].sort().at(-1) || null;
}

/** The last day before the silence that the last few facts follow; the last day where there is none. */
function derniereSuite(jours: readonly string[]): string {
  const tries = [...jours].sort();
  const premierDesDerniers = Math.ceil(tries.length * (1 - PART_DES_DERNIERS));
  const rang = tries.findIndex((jour, i) => {
    const avant = tries[i - 1];
    return i >= premierDesDerniers && avant !== undefined && jour > plusJours(avant, SILENCE);
  });
  return (rang === -1 ? tries.at(-1) : tries[rang - 1]) ?? '';
}

/** Whether a fact is dated in a time that has not come: more than a quarter after what its workbook tells. */
export function aVenir(jour: string, atteste: string | null): boolean {
  return atteste !== null && jour > plusJours(atteste, JOURS_D_AVANCE);
}

/** Whether a day is too far from a contract to be one of its own; a bound that is not known bounds nothing. */
export function loinDuContrat(jour: string, debut: string | null, fin: string | null): 'avant' | 'apres' | null {
  if (debut !== null && jour < plusMois(debut, -MOIS_AVANT)) return 'avant';
  return fin !== null && jour > plusMois(fin, MOIS_APRES) ? 'apres' : null;
}

/** The same of the accounts and returns of its hospitals. */
export function comptesLoinDuContrat(jour: string, debut: string | null, fin: string | null): 'avant' | 'apres' | null {
  if (debut !== null && jour < plusMois(debut, -MOIS_DE_COMPTES)) return 'avant';
  return fin !== null && jour > plusMois(fin, MOIS_DE_COMPTES) ? 'apres' : null;
}

/** Days between the two origins that a spreadsheet counts dates from: 01/01/1900, and 01/01/1904 in old workbooks of Macintosh. */
const JOURS_DE_1904 = 1_462;

/**
 * Whether a day falls more than a quarter out of a period and would be in it 1,462 days away: it was pasted from a
 * workbook that counts from the other origin. Worked: from 01/03/2024 to 31/12/2024, 01/06/2028 is 31/05/2024;
 * 01/06/2029 is 31/05/2025, out still.
 */
export function decaleDe1904(jour: string, debut: string, fin: string): boolean {
  if (jour >= plusJours(debut, -JOURS_D_AVANCE) && jour <= plusJours(fin, JOURS_D_AVANCE)) return false;
  const rendu = plusJours(jour, jour > fin ? -JOURS_DE_1904 : JOURS_DE_1904);
  return rendu >= debut && rendu <= fin;
}

/** Whether the return of a year is due neither in it nor in the year before or after. */
export function echeanceDUnAutreExercice(exercice: number, echeance: string): boolean {
  return Math.abs(anneeDe(echeance) - exercice) > 1;
}

/** Whether the accounts of a year would have been sent before its last day: they close after it. */
export function transmisAvantLaFin(jour: string, finDeLExercice: string): boolean {
  return jour < finDeLExercice;
}

/** How long before it is due a document is sent at most [M]. */
const MOIS_EN_AVANCE = 12;

/** Whether a document would have been sent more than a year before it was due. */
export function transmisTropTot(jour: string, echeance: string): boolean {
  return jour < plusMois(echeance, -MOIS_EN_AVANCE);
}

/** Whether a contract would last longer than any. */
export function dureTrop(debut: string, fin: string): boolean {
  return fin > plusMois(debut, MOIS_D_UN_CONTRAT);
}

/** Whether no day of a year is close enough to a contract, whose path goes on after it. */
export function exerciceLoin(exercice: number, debut: string | null, fin: string | null): 'avant' | 'apres' | null {
  if (loinDuContrat(`${exercice}-12-31`, debut, null) !== null) return 'avant';
  return fin !== null && `${exercice}-01-01` > plusMois(fin, MOIS_DE_TRAJECTOIRE_APRES) ? 'apres' : null;
}
