import type { Cell, Database } from '$lib/engine/database';
import type { Surcouche } from '$lib/engine/local';
import type { ManifestFile } from '$lib/engine/manifest';
import { tableNames, tablesParContrat, type TableName } from '$lib/schema/tables';
import { cheminDe, groupeDe } from '$lib/schema/fichiers';
import { lisLignes } from './read-partitions';

type AnyRow = Readonly<Record<string, Cell>>;

/** The row of the dataset always comes with local data, whether it says something else or not. */
const ENTETE: TableName = 'jeu';

/**
 * Which published files local data change: those where a row leaves or comes.
 * @param db the dataset with them, with `jeu` and `etablissement` loaded
 */
export async function fichiersTouches(
  db: Database,
  { rows, retraits }: Surcouche
): Promise<(file: Pick<ManifestFile, 'tables' | 'chemin'>) => boolean> {
  const ghtDe = new Map((await lisLignes(db, 'etablissement')).map(({ ej, ght }) => [ej, ght]));
  const touches = new Set<string>();
  const note = (table: TableName, ligne: AnyRow) => {
    const partition = partitionDe(table, ligne, ghtDe);
    // An entity that the dataset does not know has no file.
    if (partition !== undefined) touches.add(cheminDe(groupeDe(table, partition), partition));
  };
  for (const table of tableNames) {
    const lignes: readonly AnyRow[] = rows[table] ?? [];
    for (const ligne of table === ENTETE ? [] : lignes) note(table, ligne);
  }
  for (const { table, colonnes, valeurs } of retraits) {
    for (const valeur of table === ENTETE ? [] : valeurs) {
      note(table, Object.fromEntries(colonnes.map((nom, i) => [nom, valeur[i] ?? null])));
    }
  }
  return ({ tables, chemin }) => ENTETE in tables || touches.has(chemin);
}

/** The partition of a row, as datasets are cut: null where it is of the whole dataset, undefined where it has none. */
function partitionDe(table: TableName, ligne: AnyRow, ghtDe: ReadonlyMap<string, string>): string | null | undefined {
  const parContrat: readonly TableName[] = tablesParContrat;
  if (parContrat.includes(table)) return String(ligne.contrat);
  if (table === 'compte' || table === 'transmission' || table === 'notification') return ghtDe.get(String(ligne.ej));
  if (table !== 'mesure' || ligne.entite_type === 'region' || ligne.entite_type === 'national') return null;
  return ligne.entite_type === 'ght' ? String(ligne.entite) : ghtDe.get(String(ligne.entite));
}
