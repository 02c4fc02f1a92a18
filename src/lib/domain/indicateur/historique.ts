import type { Famille } from './fiche';

/** Last year for which Hospi Diag publishes the finance of public hospitals. */
const DERNIER_EXERCICE_PUBLIC = 2014;

interface Valeur {
  annee: number;
  valeur: number | null;
}

/** Last year with a value, over one or several series; null when there is none. */
export function derniereAnnee(...series: readonly (readonly Valeur[])[]): number | null {
  const annees = series.flatMap((serie) => serie.filter((p) => p.valeur !== null).map((p) => p.annee));
  return annees.length === 0 ? null : Math.max(...annees);
}

/**
 * Finance whose last year is 2014 or before is history: it is shown with its year, never ranked nor coloured.
 */
export function estHistorique(famille: Famille, derniere: number | null): boolean {
  return famille === 'finances' && derniere !== null && derniere <= DERNIER_EXERCICE_PUBLIC;
}
