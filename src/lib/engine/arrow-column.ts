import { Bool, DateDay, Float64, Int32, makeData, Utf8, type Data } from 'apache-arrow';
import type { ColumnType } from '$lib/schema/table';
import { arrowType } from '$lib/schema/arrow';

/** A run of values of one column, from row `rowStart`. */
export interface Chunk {
  rowStart: number;
  values: ArrayLike<unknown>;
}

/** A value that is not of the type that the schema gives to its column. */
export class WrongType extends Error {}

/**
 * One Arrow column made from its values, typed by the schema and never by the values. Built from typed arrays and a
 * validity bitmap, as Arrow's own builders generate code at run time, which the content policy forbids.
 *
 * @param chunks values read from Parquet: texts, numbers, days since 1970, booleans, `null` or `undefined`
 * @param length number of rows; rows that no chunk covers are null
 * @throws WrongType
 */
export function arrowColumn(type: ColumnType, chunks: readonly Chunk[], length: number): Data {
  const validity = new Uint8Array(Math.ceil(length / 8));
  let present = 0;
  const eachPresent = (store: (row: number, value: unknown) => void) => {
    for (const { rowStart, values } of chunks) {
      for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (value === null || value === undefined) continue;
        const row = rowStart + i;
        validity[row >> 3] = (validity[row >> 3] ?? 0) | (1 << (row & 7));
        present++;
        store(row, value);
      }
    }
  };
  const common = () => ({ length, nullCount: length - present, nullBitmap: validity });

  const arrow = arrowType(type);
  if (arrow instanceof Utf8) {
    const { valueOffsets, data } = textBuffers(eachPresent, length);
    return makeData({ type: arrow, ...common(), valueOffsets, data });
  }
  if (arrow instanceof Bool) {
    const data = new Uint8Array(Math.ceil(length / 8));
    eachPresent((row, value) => {
      if (typeof value !== 'boolean') throw new WrongType(typeof value);
      if (value) data[row >> 3] = (data[row >> 3] ?? 0) | (1 << (row & 7));
    });
    return makeData({ type: arrow, ...common(), data });
  }
  const data = arrow instanceof Float64 ? new Float64Array(length) : new Int32Array(length);
  eachPresent((row, value) => {
    data[row] = numeric(value, data);
  });
  if (arrow instanceof Float64) return makeData({ type: arrow, ...common(), data });
  if (arrow instanceof Int32) return makeData({ type: arrow, ...common(), data });
  if (arrow instanceof DateDay) return makeData({ type: arrow, ...common(), data });
  throw new WrongType(type);
}

function numeric(value: unknown, into: Float64Array | Int32Array): number {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number') throw new WrongType(typeof value);
  if (into instanceof Int32Array && (number | 0) !== number) throw new WrongType('hors des entiers de 32 bits');
  return number;
}

/** Offsets and bytes of a text column; a text that comes back is encoded once. */
function textBuffers(eachPresent: (store: (row: number, value: unknown) => void) => void, length: number) {
  const encoder = new TextEncoder();
  const known = new Map<string, Uint8Array>();
  const texts = new Array<Uint8Array | undefined>(length);
  let size = 0;
  eachPresent((row, value) => {
    if (typeof value !== 'string') throw new WrongType(typeof value);
    let bytes = known.get(value);
    if (!bytes) known.set(value, (bytes = encoder.encode(value)));
    texts[row] = bytes;
    size += bytes.length;
  });
  const valueOffsets = new Int32Array(length + 1);
  const data = new Uint8Array(size);
  let at = 0;
  for (let row = 0; row < length; row++) {
    const bytes = texts[row];
    if (bytes) {
      data.set(bytes, at);
      at += bytes.length;
    }
    valueOffsets[row + 1] = at;
  }
  return { valueOffsets, data };
}
