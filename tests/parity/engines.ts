import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile, sha256Hex } from '$lib/engine/checksum';
import type { Database } from '$lib/engine/database';
import type { NativeDatabase } from '$lib/engine/native.server';
import { parquetToArrow } from '$lib/engine/parquet';
import type { WasmDatabase } from '$lib/engine/wasm-database';
import { tableNames, type TableName, type TableRows } from '$lib/schema/tables';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';
import { ouvreJeuDEssai } from './jeu-ouvert';
import { openWasmInNode } from './wasm-node';

export interface Engines {
  native: Database;
  wasm: Database;
  close(): void;
}

/** The same rows on both engines: native as the pipeline fills it, WASM by way of the Parquet files it writes. */
export async function openBoth(rows: TableRows): Promise<Engines> {
  return carryAll(await ouvreJeuDEssai(rows));
}

/** A dataset as `npm run data` published it, on both engines. */
export async function openBothPublished(jeu: string): Promise<Engines> {
  return carryAll(await ouvreJeu(jeu, 'static/data'));
}

async function carryAll(native: NativeDatabase): Promise<Engines> {
  const wasm = await openWasmInNode();
  const folder = await mkdtemp(join(tmpdir(), 'parity-'));
  for (const table of tableNames) {
    for (const where of partsOf(table)) await carry(native, wasm, table, where, join(folder, `${table}.parquet`));
  }
  await rm(folder, { recursive: true });
  return { native, wasm, close: () => native.close() };
}

/** Measures come in several files, the first of which begins with nulls. */
function partsOf(table: TableName): string[] {
  return table === 'mesure' ? ["entite = 'ZZ-01'", "entite <> 'ZZ-01'"] : ['true'];
}

async function carry(native: NativeDatabase, wasm: WasmDatabase, table: TableName, where: string, chemin: string) {
  await native.writeParquet(table, chemin, where);
  const bytes = new Uint8Array(await readFile(chemin));
  checkFile(bytes, { chemin, octets: bytes.length, sha256: sha256Hex(bytes) });
  await wasm.append(table, await parquetToArrow(bytes, table, chemin));
}
