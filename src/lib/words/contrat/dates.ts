import { anneeDe } from '$lib/domain/temps/calendrier';
import { dateLongue } from '$lib/format/date';
import type { ContratEntete } from '$lib/views/contrat/contrat.types';

/** Dates offered for « Situation au », grouped by year, latest first. */
export interface DatesDUneAnnee {
  annee: number;
  dates: { date: string; libelle: string }[];
}

const TITRES = { jeu: ' (date du jeu)', revue: ' (revue)' } as const;

/**
 * @param proposees dates of the model, each once
 * @param necessaires dates that must be there, even when the model does not offer them
 */
export function datesParAnnee(proposees: ContratEntete['dates'], necessaires: readonly string[]): DatesDUneAnnee[] {
  const ajoutees = [...new Set(necessaires)].filter((jour) => proposees.every(({ date }) => date !== jour));
  const dites = proposees.map(({ date, titre }) => ({
    date,
    libelle: `${dateLongue(date)}${titre === null ? '' : TITRES[titre]}`
  }));
  const dates = [...dites, ...ajoutees.map((date) => ({ date, libelle: dateLongue(date) }))].sort((a, b) =>
    b.date.localeCompare(a.date)
  );
  const annees = [...new Set(dates.map(({ date }) => anneeDe(date)))];
  return annees.map((annee) => ({ annee, dates: dates.filter(({ date }) => anneeDe(date) === annee) }));
}
