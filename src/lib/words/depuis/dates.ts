import { estAvantLaSituation } from '$lib/domain/contrat/depuis/bilan';
import { apresLesDonnees } from '$lib/domain/temps/connu';
import { dateCourte, dateLongue } from '$lib/format/date';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { MOTS_DE_DEPUIS as MOTS } from './page';
import { choixDeLaVersion, type VersionOfferte } from './version';

/** Dates offered under one title. */
export interface GroupeDeDates {
  titre: string;
  dates: { date: string; libelle: string }[];
}

/** What the dates of a comparison are read from. */
export type DatesLues = Pick<DepuisModele, 'revues' | 'parDefaut' | 'reference' | 'publiee'> & {
  entete: Pick<DepuisModele['entete'], 'au'> & {
    dates: readonly Pick<DepuisModele['entete']['dates'][number], 'date'>[];
  };
};

const revue = (date: string) => ({ date, libelle: `revue du ${dateCourte(date)}` });
const version = (date: string) => ({ date, libelle: MOTS.version(date) });
const autre = (date: string) => ({ date, libelle: dateLongue(date) });
const recentesDAbord = (dates: readonly string[]) => [...new Set(dates)].toSorted((a, b) => b.localeCompare(a));
const sansVides = (groupes: readonly GroupeDeDates[]) => groupes.filter(({ dates }) => dates.length > 0);

/**
 * Dates offered as a start: reviews first, then versions published before, then the other dates of the contract, all
 * before D. A day stands once.
 * @param publiees last days covered by the versions published before
 * @param gardees those of them whose tables are kept: they are compared as they were published, not by their day
 */
export function datesDeDepart(
  { entete, revues, parDefaut, reference, publiee }: DatesLues,
  publiees: readonly string[] = [],
  gardees: readonly VersionOfferte[] = []
): GroupeDeDates[] {
  const avant = (date: string) => estAvantLaSituation(date, entete.au);
  const tenues = revues.filter(avant);
  const signature = parDefaut?.quoi === 'signature' ? [parDefaut.le] : [];
  const nommes = new Set([...tenues, ...signature]);
  const comparables = gardees.filter(({ au, comparable }) => comparable && !apresLesDonnees(au, entete.au));
  const versions = publiees.filter(
    (date) => avant(date) && !nommes.has(date) && !comparables.some(({ au }) => au === date)
  );
  const deja = new Set([...nommes, ...versions]);
  const choisie = reference === null || publiee !== undefined ? [] : [reference.le];
  const libres = [...choisie, ...entete.dates.map(({ date }) => date).filter(avant)].filter((date) => !deja.has(date));
  return sansVides([
    { titre: MOTS.revues, dates: tenues.map(revue) },
    {
      titre: MOTS.versions,
      dates: [...comparables.map((v) => choixDeLaVersion(v, comparables)), ...versions.map(version)]
    },
    {
      titre: MOTS.autres,
      dates: [
        ...signature.map((date) => ({ date, libelle: `${dateLongue(date)} (${MOTS.signature})` })),
        ...recentesDAbord(libres).map(autre)
      ]
    }
  ]);
}

/**
 * Dates offered as an end, all after the start: that of the data, then versions published before, then the other dates
 * of the contract, the one shown among them.
 * @param publiees last days covered by the versions published before
 * @param donneesAu last day that the data cover
 * @param gardees those of them whose tables are kept: they are read as they were published, not by their day
 */
export function datesDArrivee(
  { entete, reference }: Pick<DatesLues, 'entete' | 'reference'>,
  publiees: readonly string[],
  donneesAu: string,
  gardees: readonly VersionOfferte[] = []
): GroupeDeDates[] {
  const apresLeDepart = (date: string) => reference === null || estAvantLaSituation(reference.le, date);
  const offerte = (date: string) => estAvantLaSituation(date, donneesAu) && apresLeDepart(date);
  const comparables = gardees.filter(({ au, comparable }) => comparable && apresLeDepart(au));
  const versions = publiees.filter((date) => offerte(date) && !comparables.some(({ au }) => au === date));
  const libres = [entete.au, ...entete.dates.map(({ date }) => date)].filter(
    (date) => offerte(date) && !versions.includes(date)
  );
  return sansVides([
    { titre: MOTS.donnees, dates: [autre(donneesAu)] },
    {
      titre: MOTS.versions,
      dates: [...comparables.map((v) => choixDeLaVersion(v, comparables)), ...versions.map(version)]
    },
    { titre: MOTS.autres, dates: recentesDAbord(libres).map(autre) }
  ]);
}
