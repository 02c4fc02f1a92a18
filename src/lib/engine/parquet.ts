import { RecordBatch, Struct, Table, makeData, tableToIPC } from 'apache-arrow';
import { parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet';
import { decompressZstd } from 'hyparquet-compressors';
import { arrowSchema } from '$lib/schema/arrow';
import { columnsOf } from '$lib/schema/columns';
import type { TableName } from '$lib/schema/tables';
import { arrowColumn, WrongType, type Chunk } from './arrow-column';
import { FileUnreadable } from './errors';

/**
 * Reads a whole Parquet file into an Arrow IPC stream whose columns, types and order are those of the schema.
 * A nullable column that the file lacks is all null; a column that the schema does not know is left out.
 *
 * @param fichier path named in the messages
 * @throws FileUnreadable when it is not Parquet, is cut short, lacks a column or has one of another type
 */
export async function parquetToArrow(bytes: Uint8Array, table: TableName, fichier: string): Promise<Uint8Array> {
  const { metadata, chunks } = await readChunks(bytes, table, fichier);
  const length = Number(metadata.num_rows);
  const children = columnsOf(table).map(([name, column]) => {
    const values = chunks.get(name);
    if (!values && column.nullable !== true && length > 0)
      throw new FileUnreadable(fichier, `la colonne «\u00a0${name}\u00a0» manque`);
    try {
      return arrowColumn(column.type, values ?? [], length);
    } catch (cause) {
      if (!(cause instanceof WrongType)) throw cause;
      throw new FileUnreadable(
        fichier,
        `la colonne «\u00a0${name}\u00a0» n’est pas du type attendu (${column.type})`,
        cause
      );
    }
  });
  const schema = arrowSchema(table);
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  return tableToIPC(new Table(schema, [batch]), 'stream');
}

function readMetadata(bytes: Uint8Array, fichier: string): FileMetaData {
  try {
    return parquetMetadata(exactBuffer(bytes));
  } catch (cause) {
    throw new FileUnreadable(fichier, 'ce n’est pas un fichier Parquet entier', cause);
  }
}

async function readChunks(bytes: Uint8Array, table: TableName, fichier: string) {
  const buffer = exactBuffer(bytes);
  const metadata = readMetadata(bytes, fichier);
  const held = new Set(metadata.schema.map((element) => element.name));
  const columns = columnsOf(table)
    .map(([name]) => name)
    .filter((name) => held.has(name));
  const chunks = new Map<string, Chunk[]>();
  try {
    await parquetRead({
      file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
      metadata,
      columns,
      compressors: { ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)) },
      parsers: { dateFromDays: (days: number) => days },
      onChunk: ({ columnName, columnData, rowStart }) => {
        const known = chunks.get(columnName) ?? [];
        known.push({ rowStart, values: columnData });
        chunks.set(columnName, known);
      }
    });
  } catch (cause) {
    throw new FileUnreadable(fichier, 'son contenu est abîmé', cause);
  }
  return { metadata, chunks };
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength) return buffer;
  return new Uint8Array(bytes).buffer;
}
