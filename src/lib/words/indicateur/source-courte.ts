import type { IndicateurModele } from '$lib/views/indicateur/indicateur.types';
import { SOURCE_SIMULEE } from '$lib/schema/motifs';
import type { SourceBref } from '$lib/views/modele';
import { credit } from '../source';

/**
 * The line under a chart: the sheet's source and its years; simulated years are credited to their generator, and the
 * sheet's source then for what is real beside them, the national bands.
 */
export function sourceCourte({
  fiche,
  editions,
  sources,
  bandes
}: Pick<IndicateurModele, 'fiche' | 'editions' | 'sources' | 'bandes'>): string {
  const annees = (simulees: boolean) =>
    Object.entries(editions)
      .filter(([, edition]) => (edition === SOURCE_SIMULEE) === simulees)
      .map(([annee]) => Number(annee));
  const [reelles, inventees] = [annees(false), annees(true)];
  if (inventees.length === 0) return reelles.length === 0 ? fiche.source : `${fiche.source}, ${etendue(reelles)}`;
  return [
    `${credit(sources) ?? 'Données simulées'}, ${etendue(inventees)}`,
    ...(reelles.length > 0 ? [`données réelles\u00a0: ${fiche.source}, ${etendue(reelles)}`] : []),
    ...(bandes.length > 0 ? [`bande nationale\u00a0: ${fiche.source}`] : [])
  ].join('\u00a0; ');
}

function etendue(annees: readonly number[]): string {
  const [premiere, derniere] = [Math.min(...annees), Math.max(...annees)];
  return premiere === derniere ? String(derniere) : `${premiere} à ${derniere}`;
}

/** The dataset's sources that gave these editions. */
export function sourcesDesEditions(
  sources: readonly SourceBref[],
  editions: Readonly<Record<number, string>>
): readonly SourceBref[] {
  const noms = new Set(Object.values(editions));
  return sources.filter((s) => noms.has(s.id) || (s.edition !== null && noms.has(s.edition)));
}
