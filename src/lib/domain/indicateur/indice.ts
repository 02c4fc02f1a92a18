import { part } from './part';

interface Valeur {
  annee: number;
  valeur: number | null;
}

function valeurEn(serie: readonly Valeur[], annee: number): number | null {
  return serie.find((p) => p.annee === annee)?.valeur ?? null;
}

/**
 * The year that makes 100 of several series [M]: the first in which every series that has a value in the last year has
 * one above 0. Null when no such year comes before the last, or when a value is below 0, of which there is no index.
 * Worked: 2000, 1900, 1500 from 2022 beside nothing, 50, 60 → 2023.
 *
 * @param annees ascending
 */
export function anneeDeBase(series: readonly (readonly Valeur[])[], annees: readonly number[]): number | null {
  const derniere = annees.findLast((annee) => series.some((serie) => valeurEn(serie, annee) !== null));
  if (derniere === undefined || series.some((serie) => serie.some(({ valeur }) => (valeur ?? 0) < 0))) return null;
  const vivantes = series.filter((serie) => valeurEn(serie, derniere) !== null);
  const base = annees.find((annee) => vivantes.every((serie) => (valeurEn(serie, annee) ?? 0) > 0));
  return base === undefined || base >= derniere ? null : base;
}

/** A value as an index of that of the base year: 60 beside 50 is 120; null without a value above 0 that year. */
export function indiceDe(valeur: number | null, serie: readonly Valeur[], base: number): number | null {
  const sienne = part(valeur, valeurEn(serie, base));
  return sienne === null ? null : sienne * 100;
}
