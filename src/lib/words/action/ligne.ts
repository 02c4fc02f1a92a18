import { accord } from '$lib/format/phrase';
import { nombre } from '$lib/format/nombre';
import type { ActionLigne } from '$lib/views/actions/actions.types';

/** What stands in the cells of an action that have no figure of their own, or beside the figure. */
export const MOTS_DE_LA_LIGNE = {
  desaccord: 'Désaccord\u00a0:',
  sansPilote: 'non renseigné',
  sansEtablissement: 'non précisé',
  etablissements: (n: number) => `${n}\u00a0établissements`,
  aucun: 'aucun',
  retard: ({ jalons }: ActionLigne, jours: number | null) =>
    `de ${jours ?? ''}\u00a0j${jalons.enRetard > 1 ? ' au plus' : ''}`,
  glissement: (jours: number) => `${jours > 0 ? '+' : ''}${nombre(jours)}\u00a0j`,
  glisses: (n: number) => `${n} ${accord(n, 'jalon')}`,
  gele: 'gelé',
  sansGain: 'aucun gain pérenne ni effet attendu à date',
  sousLAttendu: ', sous l’attendu'
};

/** Why no milestone is counted; null where some are due. */
export function sansJalonDu({ jalons }: ActionLigne): string | null {
  if (jalons.abandonnes.total > 0) return `${jalons.abandonnes.total} à part`;
  if (jalons.total === 0) return 'sans jalon';
  return jalons.dus === 0 ? 'aucun dû' : null;
}
