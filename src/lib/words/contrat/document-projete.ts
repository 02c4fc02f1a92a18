import { documentsLus } from '../documents-lus';
import type { TrajectoireDeSolde } from '$lib/views/contrat/contrat.types';

/** What a landing was read in: « RIA 2 » of `ria2`, « 8 mois connus » of `mois 8`. */
export function documentProjete(codes: string): string {
  return codes.startsWith('mois ') ? `${codes.slice(5)} mois connus` : documentsLus(codes);
}

/** « projection de l’établissement (RIA 2) »; of « des hôpitaux », where a reader knows them so. */
export function projectionDe(
  { origine, document }: Pick<TrajectoireDeSolde['atterrissages'][number], 'origine' | 'document'>,
  de = 'de l’établissement'
): string {
  return `projection ${origine === 'outil' ? 'de l’outil' : de} (${documentProjete(document)})`;
}
