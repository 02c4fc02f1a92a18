import { dateCourte } from '$lib/format/date';
import type { SourceBref } from '$lib/views/modele';

/**
 * One source as the licence asks for it: producer, title, edition, licence and date of last update; what is not
 * known is left out, never guessed.
 */
export function sourceEnClair(source: SourceBref): string {
  const edition = source.edition === null || source.titre.includes(source.edition) ? null : source.edition;
  const miseAJour = source.miseAJour === null ? null : `mise à jour le ${dateCourte(source.miseAJour)}`;
  return [source.producteur, source.titre, edition, source.licence, miseAJour]
    .filter((part) => part !== null)
    .join(', ');
}
