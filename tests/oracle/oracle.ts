import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueryRow } from '$lib/engine/database';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type TableRows } from '$lib/schema/tables';
import { tablesEmbarquees } from '../../src/pipeline/jeu/embarque';

const ICI = import.meta.dirname;
const SOCLE = ['communs', 'grand-livre', 'comptes-connus', 'jalons-connus'];

const lis = (question: string) => readFile(join(ICI, `${question}.sql`), 'utf8');

/** Tables of a dataset and, beside them, the SQL that answers from these tables alone. */
export class Oracle {
  private constructor(readonly db: NativeDatabase) {}

  /** The demonstration as it is built. */
  static async demonstration(): Promise<Oracle> {
    return Oracle.de(tablesEmbarquees('demonstration'));
  }

  /** Rows written in a test. */
  static async de(rows: TableRows): Promise<Oracle> {
    const db = await NativeDatabase.open();
    await db.fill(rows, tableNames);
    return Oracle.#fonde(db);
  }

  static async #fonde(db: NativeDatabase): Promise<Oracle> {
    for (const question of SOCLE) {
      for (const enonce of enonces(await lis(question))) await db.query(enonce);
    }
    return new Oracle(db);
  }

  /** Last day that the data cover. */
  async donneesAu(): Promise<string> {
    const [jeu] = await this.db.query<{ au: string }>('SELECT aujourdhui AS au FROM situation');
    return jeu?.au ?? '';
  }

  /** Sets D; the dataset then ends there for the views that take no date. */
  async situe(au: string): Promise<void> {
    await this.db.query('UPDATE situation SET au = ?', [au]);
  }

  /** Rows of a question at D. */
  async demande(question: string): Promise<QueryRow[]> {
    return this.db.query(await lis(question));
  }

  /** A question as it is written, to be asked within another. */
  texte(question: string): Promise<string> {
    return lis(question);
  }

  close(): void {
    this.db.close();
  }
}

/** Statements of a file; a semicolon ends one at the end of a line only. */
function enonces(texte: string): string[] {
  return texte
    .split(/;\s*$/m)
    .map((t) => t.trim())
    .filter((t) => t !== '');
}
