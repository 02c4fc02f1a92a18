import { INSTANCES } from '$lib/schema/vocabulaire/contrat';
import { dateLongue } from '$lib/format/date';
import type { ReunionsModele } from '$lib/views/reunion/reunion.types';
import type { Column } from '../table';
import { MOTS_DES_REUNIONS as MOTS, REUNIONS_NOMMEES } from './noms';

type Ligne = ReunionsModele['reunions'][number];

const leJour = (jour: string | null) => (jour === null ? MOTS.sansDate : `le ${dateLongue(jour)}`);
const date = (jour: string | null) => (jour === null ? MOTS.sansDate : dateLongue(jour));

/** « Comité de pilotage : dernière le 12 mai 2026, prochaine non datée au contrat ». */
export const autreInstanceEnMots = ({ instance, derniere, prochaine }: ReunionsModele['autres'][number]): string =>
  `${INSTANCES[instance]}\u00a0: dernière ${leJour(derniere)}, prochaine ${leJour(prochaine)}`;

/** The meetings of a contract: what each answers, and when it was held. */
export const COLONNES_DES_REUNIONS: readonly Column<Ligne>[] = [
  { key: 'nom', title: 'Réunion', cell: ({ reunion }) => REUNIONS_NOMMEES[reunion].nom },
  { key: 'question', title: 'Question', cell: ({ reunion }) => REUNIONS_NOMMEES[reunion].question },
  { key: 'contient', title: 'Ce que sa page contient', cell: ({ reunion }) => REUNIONS_NOMMEES[reunion].contient },
  { key: 'derniere', title: 'Dernière', cell: ({ derniere }) => date(derniere) },
  { key: 'prochaine', title: 'Prochaine', cell: ({ prochaine }) => date(prochaine) }
];
