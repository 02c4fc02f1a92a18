import { estLeCrp, moins, somme, type LigneCompte } from './comptes-ej';
import { lignesDuPoste } from './lignes-du-poste';
import type { Poste } from './codes';
import { part } from '../indicateur/part';
import { plusJours, plusMois } from '../temps/calendrier';
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
 * What an EPRD gives to the first months of a year, spread as the year before was [M]: a year of 120 whose nine months
 * were three quarters of the year before is 90 at the end of September.
 */
export function eprdADate(annuel: number | null, precedente: DouzeMois, nombre: number): number | null {
  const profil = part(cumulDesMois(precedente, nombre), cumulDesMois(precedente, MOIS));
  return annuel === null || profil === null ? null : annuel * profil;
}

/** What it gives to one month (1 to 12): to date at its end, less to date at its start. */
export function eprdDuMois(annuel: number | null, precedente: DouzeMois, mois: number): number | null {
  return moins(eprdADate(annuel, precedente, mois), mois === 1 ? 0 : eprdADate(annuel, precedente, mois - 1));
}
