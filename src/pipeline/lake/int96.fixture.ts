import { ByteWriter, parquetWrite } from 'hyparquet-writer';

const DAY_MS = 86_400_000;
/** Julian day of 1970-01-01. */
const JULIAN_1970 = 2_440_588;

/** Twelve bytes of an INT96 timestamp: nanoseconds of the day, then the Julian day, little-endian. */
function int96(instant: string): Uint8Array {
  const ms = Date.parse(instant);
  const day = Math.floor(ms / DAY_MS);
  const bytes = new DataView(new ArrayBuffer(12));
  bytes.setBigInt64(0, BigInt(ms - day * DAY_MS) * 1_000_000n, true);
  bytes.setInt32(8, day + JULIAN_1970, true);
  return new Uint8Array(bytes.buffer);
}

/**
 * A Parquet file whose moments are INT96, as older Spark, Hive and Impala write them. Nothing here writes that type:
 * they are written as twelve fixed bytes, which have the same body, and the type is then changed in the footer.
 */
export async function parquetInt96(
  texts: Record<string, (string | null)[]>,
  moments: Record<string, (string | null)[]>
): Promise<Uint8Array> {
  const writer = new ByteWriter();
  const names = [...Object.keys(texts), ...Object.keys(moments)];
  await parquetWrite({
    writer,
    statistics: false,
    schema: [
      { name: 'spark_schema', num_children: names.length },
      ...Object.keys(texts).map((name) => ({
        ...({ name, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL', converted_type: 'UTF8' } as const)
      })),
      ...Object.keys(moments).map((name) => ({
        ...({ name, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 12, repetition_type: 'OPTIONAL' } as const)
      }))
    ],
    columnData: [
      ...Object.entries(texts).map(([name, data]) => ({ name, data })),
      ...Object.entries(moments).map(([name, data]) => ({
        ...{
          name,
          data: data.map((moment) => (moment === null ? null : int96(moment))),
          encoding: 'PLAIN' as const,
          offsetIndex: false
        }
      }))
    ]
  });
  const bytes = new Uint8Array(writer.getBuffer());
  const footer = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
  for (let i = footer; i < bytes.length - 8; i += 1) {
    // Type 7 (fixed bytes) of a column and of its pages becomes 3 (INT96), in the compact protocol's zigzag.
    const next = bytes[i + 2];
    if (bytes[i] === 0x15 && bytes[i + 1] === 0x0e && (next === 0x15 || next === 0x19)) bytes[i + 1] = 0x06;
  }
  return bytes;
}
