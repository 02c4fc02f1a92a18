import type { IndicateurModele } from '$lib/views/indicateur/indicateur.types';

/** The line under a chart: the sheet's source, the editions and the date of the data. */
export function sourceCourte({ fiche, editions }: Pick<IndicateurModele, 'fiche' | 'editions'>): string {
  const annees = Object.keys(editions).map(Number);
  if (annees.length === 0) return fiche.source;
  const [premiere, derniere] = [Math.min(...annees), Math.max(...annees)];
  return `${fiche.source}, ${premiere === derniere ? derniere : `${premiere} à ${derniere}`}`;
}
