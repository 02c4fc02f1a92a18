import { dateLongue } from '$lib/format/date';
import type { ReunionsModele } from '$lib/views/reunion/reunion.types';
import type { Column } from '../table';
import { MOTS_DES_REUNIONS as MOTS, REUNIONS_NOMMEES } from './noms';

type Ligne = ReunionsModele['reunions'][number];

const date = (jour: string | null) => (jour === null ? MOTS.sansDate : dateLongue(jour));

/** The meetings of a contract: what each answers, and when it was held. */
export const COLONNES_DES_REUNIONS: readonly Column<Ligne>[] = [
  { key: 'nom', title: 'Réunion', cell: ({ reunion }) => REUNIONS_NOMMEES[reunion].nom },
  { key: 'question', title: 'Question', cell: ({ reunion }) => REUNIONS_NOMMEES[reunion].question },
  { key: 'contient', title: 'Ce que sa page contient', cell: ({ reunion }) => REUNIONS_NOMMEES[reunion].contient },
  { key: 'derniere', title: 'Dernière', cell: ({ derniere }) => date(derniere) },
  { key: 'prochaine', title: 'Prochaine', cell: ({ prochaine }) => date(prochaine) }
];
