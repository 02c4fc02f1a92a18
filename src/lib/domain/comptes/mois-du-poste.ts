import { CLOTURES, comptesDe, estLeCrp, moins, posteCrp, somme, type LigneCompte } from './comptes-ej';
import { lignesDuPoste } from './lignes-du-poste';
import type { Poste } from './codes';
import { part } from '../indicateur/part';
import { anneeDe, plusJours, plusMois } from '../temps/calendrier';
import { compteConnuA } from '../temps/documents';

const MOIS = 12;

/** What is known of each month of a year, January first; null where nothing is. */
export type DouzeMois = readonly (number | null)[];

/** Places dated values in the months of a year; a value of another year, or not at the end of a month, has no place. */
export function enDouzeMois(valeurs: readonly { fin: string; valeur: number | null }[], annee: number): DouzeMois {
  const mois = Array.from<number | null>({ length: MOIS }).fill(null);
  const sienne = `${annee}-`;
  for (const { fin, valeur } of valeurs) if (fin.startsWith(sienne)) mois[Number(fin.slice(5, 7)) - 1] = valeur;
  return mois;
}

/** An item of the CRP month by month, from the monthly situations known at D (RULES 19: « non arrêtées »). */
export function moisDuPoste(
  lignes: readonly LigneCompte[],
  ej: string,
  poste: Poste,
  annee: number,
  au: string
): DouzeMois {
  const siennes = lignesDuPoste(lignes, ej, poste).filter(
    (l) => l.version === 'situation' && estLeCrp(l.budget) && l.fin <= au && compteConnuA(l, au)
  );
  return enDouzeMois(
    siennes.map(({ fin, montant }) => ({ fin, valeur: montant })),
    annee
  );
}

/** How many months of a year are known without a gap, from January. Known in January, February and April: two. */
export function moisConnus(mois: DouzeMois): number {
  const manque = mois.indexOf(null);
  return manque === -1 ? mois.length : manque;
}

/** Last day of the first months of a year; null without any. */
export function finDesMois(annee: number, nombre: number): string | null {
  return nombre === 0 ? null : plusJours(plusMois(`${annee}-01-01`, nombre), -1);
}

/** The month that ends on a day, 1 to 12; null when none does. 30 June ends the sixth, 29 June none. */
export function moisFinissantLe(jour: string): number | null {
  const mois = Number(jour.slice(5, 7));
  return finDesMois(anneeDe(jour), mois) === jour ? mois : null;
}

/** The first months of a year together; null when one of them is not known, or when there is none. */
export function cumulDesMois(mois: DouzeMois, nombre: number): number | null {
  return nombre === 0 ? null : somme(mois.slice(0, nombre));
}

/** The mean of the first months: 100 then 104 paid are 102; null when one is not known. */
export function moyenneDesMois(mois: DouzeMois, nombre: number): number | null {
  const total = cumulDesMois(mois, nombre);
  return total === null ? null : total / nombre;
}

/**
 * What a part is of a whole over the first months, as a ratio of sums: 190 of 200 then 80 of 100 are 90 %, where the mean
 * of the two rates says 87.5 %; null when a month of either is not known.
 */
export function partDesMois(partie: DouzeMois, tout: DouzeMois, nombre: number): number | null {
  return part(cumulDesMois(partie, nombre), cumulDesMois(tout, nombre));
}

/** An item of a closed year: its months as they were booked, and what its compte financier says, inventory entries in. */
export interface PosteClos {
  mois: DouzeMois;
  clos: number;
}

/**
 * An item of the last closed year as known at D: the year before, or the one before it while the compte financier of the
 * first is not known.
 *
 * @param nombre first months that must be known
 */
export function dernierPosteClos(
  lignes: readonly LigneCompte[],
  ej: string,
  poste: Poste,
  { exercice, au, nombre }: { exercice: number; au: string; nombre: number }
): PosteClos | null {
  for (const annee of [exercice - 1, exercice - 2]) {
    const comptes = comptesDe(lignes, ej, annee, au, CLOTURES);
    const clos = comptes && posteCrp(comptes, poste);
    const mois = moisDuPoste(lignes, ej, poste, annee, au);
    if (clos !== null && moisConnus(mois) >= nombre) return { mois, clos };
  }
  return null;
}

/**
 * What an EPRD gives to the first months of a year: the share that the same months had of the last year as closed [M].
 * An EPRD covers inventory entries, which no month has: against the sum of twelve months it would ask too much of each.
 * Nine months of 75 in a year whose twelve made 96 and whose compte financier says 100: of 120, 90 at the end of September.
 */
export function eprdADate(annuel: number | null, dernier: PosteClos | null, nombre: number): number | null {
  const profil = dernier && part(cumulDesMois(dernier.mois, nombre), dernier.clos);
  return annuel === null || profil === null ? null : annuel * profil;
}

/** What it gives to one month (1 to 12): to date at its end, less to date at its start. */
export function eprdDuMois(annuel: number | null, dernier: PosteClos | null, mois: number): number | null {
  return moins(eprdADate(annuel, dernier, mois), mois === 1 ? 0 : eprdADate(annuel, dernier, mois - 1));
}
