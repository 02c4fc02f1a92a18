import type { IndicateurModele } from '$lib/views/indicateur/indicateur.types';
import type { SourceBref } from '$lib/views/modele';

/** The line under a chart: the sheet's source and its years. */
export function sourceCourte({ fiche, editions }: Pick<IndicateurModele, 'fiche' | 'editions'>): string {
  const annees = Object.keys(editions).map(Number);
  if (annees.length === 0) return fiche.source;
  const [premiere, derniere] = [Math.min(...annees), Math.max(...annees)];
  return `${fiche.source}, ${premiere === derniere ? derniere : `${premiere} à ${derniere}`}`;
}

/** The dataset's sources that gave these editions. */
export function sourcesDesEditions(
  sources: readonly SourceBref[],
  editions: Readonly<Record<number, string>>
): readonly SourceBref[] {
  const noms = new Set(Object.values(editions));
  return sources.filter((s) => s.edition !== null && noms.has(s.edition));
}
