import type { TablesDuJournal } from '$lib/domain/journal/en-place';
import type { TableRows } from '$lib/schema/tables';

/** The tables of a contract that a journal reads and changes. */
export function tablesDuJournal(rows: TableRows): TablesDuJournal {
  const { contrat, jalon, jalon_revision, action, action_point, revue, decision, gain, gain_palier, contrat_point } =
    rows;
  return {
    ...{ contrat: contrat ?? [], jalon: jalon ?? [], jalon_revision: jalon_revision ?? [], action: action ?? [] },
    ...{ gain: gain ?? [], gain_palier: gain_palier ?? [], contrat_point: contrat_point ?? [] },
    ...{ action_point: action_point ?? [], revue: revue ?? [], decision: decision ?? [] }
  };
}
