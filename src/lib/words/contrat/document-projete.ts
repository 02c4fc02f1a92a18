import type { TrajectoireDeSolde } from '$lib/views/contrat/contrat.types';

/**
 * What a landing was read in: « RIA 2, EPRD modificatif 2 » of `ria2,eprd_modificatif 2`, « 8 mois connus » of `mois 8`.
 * Made from the codes, without the vocabulary, which every page of the region would load.
 */
export function documentProjete(codes: string): string {
  return codes
    .replace(/mois (\d+)/u, '$1 mois connus')
    .replace(/(ria|eprd)_?/gu, (_, document: string) => `${document.toUpperCase()} `)
    .replaceAll(',', ', ');
}

/** « projection de l’établissement (RIA 2) ». */
export function projectionDe({
  origine,
  document
}: Pick<TrajectoireDeSolde['atterrissages'][number], 'origine' | 'document'>): string {
  return `projection de l’${origine === 'outil' ? 'outil' : 'établissement'} (${documentProjete(document)})`;
}
