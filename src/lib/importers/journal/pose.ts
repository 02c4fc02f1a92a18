import { applique, type Appliquee } from '$lib/domain/journal/applique';
import { memeLigne } from '$lib/domain/journal/en-place';
import type { Journal } from '$lib/domain/journal/ligne';
import type { TableRows } from '$lib/schema/tables';
import { avecTypographie } from '../proses';
import { tablesDuJournal } from './tables';

/**
 * The rows of one contract once a journal is applied, as a workbook would bring them, and what was not applied.
 * @param au see `applique`
 */
export function poseSurContrat(
  rows: TableRows,
  journal: Journal,
  au: string | null
): Omit<Appliquee, 'tables'> & { rows: TableRows } {
  const { tables, ...laissees } = applique(tablesDuJournal(rows), journal, au);
  const { jalon, jalon_revision, action_point, contrat_point, gain_palier, revue, decision } = tables;
  const { valeur_contradictoire } = tables;
  const gain = rows.gain?.map((ligne) => ({ ...ligne, ...tables.gain.find(memeLigne(ligne)) }));
  return {
    rows: avecTypographie({
      ...rows,
      ...{ jalon, jalon_revision, action_point, contrat_point, gain_palier, revue, decision },
      valeur_contradictoire,
      ...(gain && { gain })
    }),
    ...laissees
  };
}
