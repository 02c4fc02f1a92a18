import { anneeDe } from './calendrier';

const FINS = ['03-31', '06-30', '09-30', '12-31'];

/** Ends of quarters from a day to another, both included. */
export function finsDeTrimestre(debut: string, fin: string): string[] {
  const annees = Array.from({ length: Math.max(0, anneeDe(fin) - anneeDe(debut) + 1) }, (_, i) => anneeDe(debut) + i);
  return annees.flatMap((annee) => FINS.map((jour) => `${annee}-${jour}`)).filter((d) => d >= debut && d <= fin);
}
