import { part } from '../indicateur/part';
import { plusMois } from '../temps/calendrier';
import { compteConnuA } from '../temps/documents';
import { estLeCrp, type LigneCompte } from './comptes-ej';
import { lignesDuPoste } from './lignes-du-poste';
import { CONSTATES } from './solde-a-date';
import type { VersionCompte } from './codes';

const JOURS_PAR_AN = 365;

/**
 * Days of charges that an amount of cash covers: cash ÷ (charges décaissables of a year ÷ 365) [M]. 40 M€ for 730 M€ of
 * charges: 20 days.
 *
 * @returns null when a part is not known or the charges are not positive
 */
export function joursDeCharges(solde: number | null, chargesDecaissables: number | null): number | null {
  return part(solde, (chargesDecaissables ?? 0) / JOURS_PAR_AN);
}

/**
 * The cash that covers so many days of charges: 10 days of 730 M€ a year are 20 M€.
 *
 * @returns null when the charges are not known or not positive
 */
export function soldeCouvrant(jours: number, chargesDecaissables: number | null): number | null {
  return chargesDecaissables === null || chargesDecaissables <= 0 ? null : (jours * chargesDecaissables) / JOURS_PAR_AN;
}

/**
 * Whether a commitment on days of cash has a frozen definition of its own [M]: one that divides by the charges of all
 * budgets has not, nor one that speaks of something else. Over the CRP alone, 40 M€ for 730 M€ are 20 days; over all
 * budgets, whose charges are 800 M€, 18 days.
 */
export function compteAutrementLesJours({ unite, definition }: { unite: string; definition: string }): boolean {
  return (
    unite === 'jours' && /(trésorerie|compte\s515)/i.test(definition) && !/tous\s(les\s)?budgets/i.test(definition)
  );
}

/**
 * Whether cash is so short that it is told as grave and looked at first, as the alert on it is raised: at the threshold
 * it is not, and unknown is not.
 */
export function tresorerieARegarder(jours: number | null, seuil: number): boolean {
  return jours !== null && jours < seuil;
}

/** Whether an amount of cash covers the days that a threshold asks for: at the threshold it does; null when it is not known. */
export function couvreLesJours(montant: number, seuil: number | null): boolean | null {
  return seuil === null ? null : montant >= seuil;
}

/** Whether a balance of account 515 is overdrawn: at zero it is not, and unknown is not. */
export function aDecouvert(solde: number | null): boolean {
  return solde !== null && solde < 0;
}

/** Cash of an entity: the last 515 balance known at D. */
export interface TresorerieA {
  /** Last day of the month of the balance. */
  date: string;
  version: VersionCompte;
  montant: number;
  /** Lowest day of that month, in the document of the balance; null when it is not given there. */
  plusBas: number | null;
}

type SoldeDit = LigneCompte & { montant: number };

/** Whether a row tells a balance of the one till of an entity that stood, by its own day and by what was known at D. */
const estConstateeA = (l: LigneCompte, au: string): l is SoldeDit =>
  estLeCrp(l.budget) && CONSTATES.includes(l.version) && l.fin <= au && compteConnuA(l, au) && l.montant !== null;

/** Of the balances that are kept, that of the latest day, and on one day the firmest. */
function dernierSolde(
  lignes: readonly LigneCompte[],
  ej: string,
  estGardee: (l: LigneCompte) => l is SoldeDit
): SoldeDit | null {
  const fermete = (l: LigneCompte) => CONSTATES.indexOf(l.version);
  let solde: SoldeDit | null = null;
  for (const l of lignesDuPoste(lignes, ej, 'tresorerie')) {
    if (!estGardee(l)) continue;
    if (solde === null || l.fin > solde.fin || (l.fin === solde.fin && fermete(l) < fermete(solde))) solde = l;
  }
  return solde;
}

/**
 * The last balance of account 515 that was known at D: of the latest day, and on one day the closing before the monthly
 * situation; null when none was.
 *
 * @param lignes any rows of `compte`, which no longer change
 */
export function tresorerieA(lignes: readonly LigneCompte[], ej: string, au: string): TresorerieA | null {
  const estConnue = (l: LigneCompte): l is SoldeDit => estConstateeA(l, au);
  const solde = dernierSolde(lignes, ej, estConnue);
  if (solde === null) return null;
  const { fin: date, version, montant } = solde;
  // The lowest day of another document is not that of this balance.
  const bas = lignesDuPoste(lignes, ej, 'tresorerie_plus_bas').find(
    (l) => l.fin === date && l.version === version && estConnue(l)
  );
  return { date, version, montant, plusBas: bas?.montant ?? null };
}

/**
 * The balance of the same month of the year before, as known at D; null when no one has told it.
 * @param date day of the balance that it is set against
 */
export function soldeUnAnAvant(lignes: readonly LigneCompte[], ej: string, date: string, au: string): number | null {
  const mois = plusMois(date, -12).slice(0, 7);
  const memeMois = (l: LigneCompte): l is SoldeDit => l.fin.startsWith(mois) && estConstateeA(l, au);
  return dernierSolde(lignes, ej, memeMois)?.montant ?? null;
}

/** Balances that a curve of cash looks back at [M]: those of a year, so that a season is seen. */
const MOIS_CONSTATES = 12;

/**
 * The balances of account 515 of the twelve months up to the last one known at D, each told by the firmest document of
 * its last day; a month that no one told is not there, and a plan stands in for none (RULES 37).
 */
export function soldesConstates(
  lignes: readonly LigneCompte[],
  ej: string,
  au: string
): { fin: string; montant: number }[] {
  const dernier = tresorerieA(lignes, ej, au);
  if (dernier === null) return [];
  const mois = Array.from({ length: MOIS_CONSTATES }, (_, i) => plusMois(dernier.date, -i).slice(0, 7));
  return mois.reverse().flatMap((m) => {
    const solde = dernierSolde(lignes, ej, (l): l is SoldeDit => l.fin.startsWith(m) && estConstateeA(l, au));
    return solde === null ? [] : [{ fin: solde.fin, montant: solde.montant }];
  });
}

/** The entity whose cash covers the fewest days; null when no one's days are known. */
export function laPlusBasse<T extends { jours: number | null }>(entites: readonly T[]): (T & { jours: number }) | null {
  return entites
    .flatMap((e) => (e.jours === null ? [] : [{ ...e, jours: e.jours }]))
    .reduce<(T & { jours: number }) | null>((basse, e) => (basse === null || e.jours < basse.jours ? e : basse), null);
}

/**
 * The entity whose cash is shown where there is room for one: the one that covers the fewest days; where no one's
 * days are known, the support hospital, else the first whose balance is: balances are not ranked.
 */
export function tresorerieMontree<T extends { jours: number | null; support: boolean }>(
  entites: readonly T[]
): T | null {
  return laPlusBasse(entites) ?? entites.find(({ support }) => support) ?? entites[0] ?? null;
}
