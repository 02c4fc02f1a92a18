import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackTables } from '$lib/engine/archive';
import type { ManifestFile, Need } from '$lib/engine/manifest';
import type { FileNeeded } from '$lib/engine/manifest-files';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type TableName } from '$lib/schema/tables';

/** A native engine that holds some files of a dataset: those that were asked for, each once. */
export class Atelier {
  readonly db: NativeDatabase;
  readonly #dossier: string;
  readonly #files: readonly ManifestFile[];
  readonly #charges = new Set<string>();

  private constructor(db: NativeDatabase, dossier: string, files: readonly ManifestFile[]) {
    this.db = db;
    this.#dossier = dossier;
    this.#files = files;
  }

  static async ouvre(dossier: string, files: readonly ManifestFile[]): Promise<Atelier> {
    const db = await NativeDatabase.open();
    await db.fill({}, tableNames);
    return new Atelier(db, dossier, files);
  }

  /** Loads what is not loaded yet. */
  async charge(needs: readonly Need[]): Promise<void> {
    const voulues = new Map<TableName, Set<string | null> | null>();
    for (const { table, partitions } of needs) {
      const deja = voulues.get(table);
      if (partitions === undefined) voulues.set(table, null);
      else if (deja !== null) voulues.set(table, new Set([...(deja ?? []), ...partitions]));
    }
    const voulus = this.#files.flatMap((file) => {
      const noms = [...voulues].flatMap(([table, partitions]) =>
        file.tables[table] !== undefined &&
        (partitions === null || partitions.has(file.partition)) &&
        !this.#charges.has(`${file.chemin} ${table}`)
          ? [table]
          : []
      );
      for (const table of noms) this.#charges.add(`${file.chemin} ${table}`);
      return noms.length === 0 ? [] : [{ file, tables: noms }];
    });
    await insereFichiers(this.db, this.#dossier, voulus);
  }

  close(): void {
    this.db.close();
  }
}

/** Adds to tables that are there what these files hold of them. */
export async function insereFichiers(db: NativeDatabase, dossier: string, files: readonly FileNeeded[]): Promise<void> {
  const atelier = mkdtempSync(path.join(tmpdir(), 'tables-'));
  try {
    const parTable = new Map<TableName, string[]>();
    for (const [rang, { file, tables }] of files.entries()) {
      const archive = unpackTables(readFileSync(path.join(dossier, file.chemin)), file.chemin, tables);
      for (const table of tables) {
        const bytes = archive.get(table);
        if (!bytes) continue;
        const parquet = path.join(atelier, `${rang}-${table}.parquet`);
        writeFileSync(parquet, bytes);
        parTable.set(table, [...(parTable.get(table) ?? []), parquet]);
      }
    }
    for (const [table, parquets] of parTable) await db.insert(table, parquets);
  } finally {
    rmSync(atelier, { recursive: true });
  }
}
