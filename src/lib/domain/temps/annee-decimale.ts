import { anneeDe, moisEntre, plusJours } from './calendrier';

/** A date as a year and its fraction, in months (convention of {@link moisEntre}): 1er avril 2025 is 2025,25. */
export function anneeDecimale(date: string): number {
  const annee = anneeDe(date);
  return annee + moisEntre(`${annee}-01-01`, plusJours(date, -1)) / 12;
}
