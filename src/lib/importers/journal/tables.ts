import type { TablesDuJournal } from '$lib/domain/journal/en-place';
import { tableNames, type TableName, type TableRows } from '$lib/schema/tables';

const LUES = {
  ...{ contrat: true, jalon: true, jalon_revision: true, action: true, action_point: true, gain: true },
  ...{ gain_palier: true, engagement: true, engagement_cible: true, valeur_contradictoire: true },
  ...{ contrat_point: true, revue: true, decision: true }
} as const satisfies Record<keyof TablesDuJournal, true>;

const estDuJournal = (table: TableName): table is keyof TablesDuJournal => table in LUES;

/** Every table that a journal reads or changes. */
export const TABLES_DU_JOURNAL = tableNames.filter(estDuJournal);

/** Of those, the ones whose rows name their contract. */
export const TABLES_DE_LIGNES = TABLES_DU_JOURNAL.filter((table) => table !== 'contrat');

/** The tables of a contract that a journal reads and changes. */
export function tablesDuJournal(rows: TableRows): TablesDuJournal {
  const { contrat, jalon, jalon_revision, action, action_point, revue, decision, gain, gain_palier, contrat_point } =
    rows;
  const { engagement, engagement_cible, valeur_contradictoire } = rows;
  return {
    ...{ contrat: contrat ?? [], jalon: jalon ?? [], jalon_revision: jalon_revision ?? [], action: action ?? [] },
    ...{ gain: gain ?? [], gain_palier: gain_palier ?? [], contrat_point: contrat_point ?? [] },
    ...{ action_point: action_point ?? [], revue: revue ?? [], decision: decision ?? [] },
    ...{ engagement: engagement ?? [], engagement_cible: engagement_cible ?? [] },
    valeur_contradictoire: valeur_contradictoire ?? []
  };
}
