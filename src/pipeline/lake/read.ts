import type { Cell } from '$lib/engine/database';
import { quoted } from '$lib/engine/ddl';
import { literal, type NativeDatabase } from '$lib/engine/native.server';
import type { Problem } from '$lib/importers/types';
import { columnsOf } from '$lib/schema/columns';
import type { Column, ColumnType } from '$lib/schema/table';
import { dayOf } from './day';
import type { LakeFile } from './files';

export interface LakeRows {
  rows: Record<string, Cell>[];
  problems: Problem[];
}

type Read = { sql: (column: string) => string; cell?: (value: Cell) => Cell | undefined };

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const TIMESTAMP = /^TIMESTAMP/;
const asIs: Read = { sql: (column) => column };
const asText: Read = { sql: (column) => `${column}::VARCHAR` };

/** How a column of the file gives what the table wants; null when its type does not. */
function readAs(type: ColumnType, found: string): Read | null {
  if (type === 'texte') {
    if (found === 'BLOB') return { sql: (column) => `decode(${column})` };
    return found === 'VARCHAR' || found.startsWith('ENUM') ? asText : null;
  }
  if (type === 'booleen') return found === 'BOOLEAN' ? asIs : null;
  if (type !== 'date') return NUMBER.test(found) ? { sql: (column) => `${column}::DOUBLE` } : null;
  if (found === 'DATE' || found === 'VARCHAR') return asText;
  return TIMESTAMP.test(found) ? { sql: (c) => `epoch_us(${c})::DOUBLE`, cell: dayCell } : null;
}

/** Undefined when it is a moment of a day. */
function dayCell(value: Cell): Cell | undefined {
  return typeof value === 'number' ? (dayOf(value) ?? undefined) : null;
}

const EXPECTED: Readonly<Record<ColumnType, string>> = {
  texte: 'un texte (STRING, VARCHAR)',
  entier: 'un nombre entier (INT, BIGINT, DECIMAL)',
  nombre: 'un nombre (DOUBLE, DECIMAL)',
  date: 'une date (DATE, ou TIMESTAMP à minuit)',
  booleen: 'un booléen (BOOLEAN)'
};

const REWRITE = 'Corrigez la table dans l’entrepôt, puis relancez\u00a0: rien n’est publié.';

/**
 * Reads one file of a lake as rows of its table, its folders' values added. Values are not checked yet, but for what
 * would be lost here: a column of another type, an hour where a day is expected, a folder that says otherwise.
 */
export async function readLakeFile(db: NativeDatabase, file: LakeFile): Promise<LakeRows> {
  const source = `read_parquet(${literal(file.chemin)}, hive_partitioning = false)`;
  const described = await ask<{ column_name: string; column_type: string }>(db, `DESCRIBE FROM ${source}`, file);
  const types = new Map(described.map(({ column_name: name, column_type: type }) => [name, type]));
  const problems: Problem[] = [];
  const say = (problem: Partial<Problem> & Pick<Problem, 'message'>) =>
    problems.push({ severite: 'erreur', fichier: file.fichier, genre: 'lac', suite: REWRITE, ...problem });
  const asked: { name: string; read: Read }[] = [];
  const told: { name: string; value: Cell }[] = [];
  for (const [name, column] of columnsOf(file.table)) {
    const found = types.get(name);
    const read = found === undefined ? null : readAs(column.type, found);
    if (read) asked.push({ name, read });
    else if (found !== undefined)
      say({ colonne: name, message: `la colonne est de type ${found}.`, attendu: EXPECTED[column.type] });
    else if (file.partitions.has(name)) told.push({ name, value: partitionCell(file.partitions.get(name), column) });
    else if (column.nullable) told.push({ name, value: null });
    else say({ colonne: name, message: 'la colonne n’est ni dans le fichier, ni dans ses dossiers.' });
  }
  if (problems.length > 0) return { rows: [], problems };
  const both = asked.filter(({ name }) => file.partitions.has(name)).map(({ name }) => name);
  const columns = asked.map(({ name, read }) => `${read.sql(quoted(name))} AS ${quoted(name)}`);
  const rows = await ask<Record<string, Cell>>(db, `SELECT ${columns.join(', ')} FROM ${source}`, file);
  const converted = asked.flatMap(({ name, read: { cell } }) => (cell ? [{ name, cell }] : []));
  rows.forEach((row, i) => {
    for (const { name, value } of told) row[name] = value;
    for (const { name, cell } of converted) {
      const value = cell(row[name] ?? null);
      if (value === undefined) {
        const moment = new Date(Number(row[name]) / 1000).toISOString();
        say({
          ...{ ligne: i + 1, colonne: name, valeur: moment, message: `«\u00a0${moment}\u00a0» n’est pas un jour.` },
          attendu: 'minuit, en temps universel ou à Paris'
        });
      }
      row[name] = value ?? null;
    }
    for (const name of both) {
      const folder = file.partitions.get(name) ?? null;
      const cell = row[name] ?? null;
      if (folder !== (cell === null ? null : String(cell)))
        say({
          ...{ ligne: i + 1, colonne: name, valeur: String(cell), attendu: `«\u00a0${folder}\u00a0»` },
          message: `«\u00a0${cell}\u00a0» est écrit dans le dossier de «\u00a0${folder}\u00a0».`
        });
    }
  });
  return { rows, problems };
}

/** @throws Error naming the file that cannot be read */
async function ask<T extends object>(db: NativeDatabase, sql: string, { fichier }: LakeFile): Promise<T[]> {
  try {
    return await db.query<T>(sql);
  } catch (cause) {
    throw new Error(`${fichier} n’est pas un fichier Parquet lisible\u00a0: récrivez la table.`, { cause });
  }
}

/** A folder's value is a text: what is not of the column's type stays one, which the checks then name. */
function partitionCell(text: string | null | undefined, { type }: Column): Cell {
  if (text === null || text === undefined) return null;
  if (type === 'booleen' && (text === 'true' || text === 'false')) return text === 'true';
  if ((type === 'entier' || type === 'nombre') && text !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
}
