import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackTables } from '$lib/engine/archive';
import type { ManifestFile, Need } from '$lib/engine/manifest';
import type { FileNeeded } from '$lib/engine/manifest-files';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type TableName } from '$lib/schema/tables';

/** Files of a dataset that is being written. */
export interface Ecrits {
  dossier: string;
  files: readonly ManifestFile[];
  /** Tables of which some partitions are still to come. */
  attendues?: { tables: readonly TableName[]; partitions: readonly string[] };
}

/** A native engine that holds some files of a dataset: those that were asked for, each once. */
export class Atelier {
  readonly db: NativeDatabase;
  readonly #dossier: string;
  readonly #files: readonly ManifestFile[];
  readonly #attendues: NonNullable<Ecrits['attendues']>;
  readonly #charges = new Set<string>();

  private constructor(db: NativeDatabase, { dossier, files, attendues = { tables: [], partitions: [] } }: Ecrits) {
    this.db = db;
    this.#dossier = dossier;
    this.#files = files;
    this.#attendues = attendues;
  }

  static async ouvre(ecrits: Ecrits): Promise<Atelier> {
    const db = await NativeDatabase.open();
    await db.fill({}, tableNames);
    return new Atelier(db, ecrits);
  }

  /**
   * Loads what is not loaded yet.
   * @throws Error when a file that is asked for is still to be written: its rows would be missed, and nobody told
   */
  async charge(needs: readonly Need[]): Promise<void> {
    const voulues = new Map<TableName, Set<string | null> | null>();
    for (const { table, partitions } of needs) {
      const manquent = this.#attendues.tables.includes(table) ? this.#attendues.partitions : [];
      const trop = manquent.find((partition) => partitions?.includes(partition) ?? true);
      if (trop !== undefined) throw new Error(`${table} de ${trop}\u00a0: demandée avant d’être écrite`);
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
