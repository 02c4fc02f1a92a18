import { accord } from '$lib/format/phrase';
import { dateCourte } from '$lib/format/date';
import type { JalonBref } from '$lib/views/contrat/contrat.types';

export const MOTS_DES_JALONS = {
  retard: 'En retard',
  aucunRetard: 'Aucun jalon n’est en retard.',
  prochains: 'Dans les 90 jours',
  aucunProchain: 'Aucun jalon n’est dû dans les 90 jours.',
  autres: (n: number) => `et ${n} ${accord(n, 'autre')}`,
  glissement: ({ echeanceInitiale }: Pick<JalonBref, 'echeanceInitiale'>) =>
    `initialement prévu le ${dateCourte(echeanceInitiale)}`
};
