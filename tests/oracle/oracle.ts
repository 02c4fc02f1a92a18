import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueryRow } from '$lib/engine/database';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type TableRows } from '$lib/schema/tables';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';

const ICI = import.meta.dirname;
const SOCLE = [
  ...['communs', 'grand-livre', 'versements', 'comptes-connus', 'jalons-connus'],
  ...['mois-lus', 'essais', 'projections']
];
const SITUATION = 'CREATE TABLE situation AS SELECT donnees_au AS au, donnees_au AS aujourdhui FROM jeu';

const lis = (question: string) => readFile(join(ICI, `${question}.sql`), 'utf8');

/** Tables of a dataset and, beside them, the SQL that answers from these tables alone. */
export class Oracle {
  private constructor(readonly db: NativeDatabase) {}

  /** The demonstration as `npm run data` published it, at its own date. */
  static async demonstration(): Promise<Oracle> {
    return Oracle.sur(await ouvreJeu('demonstration', 'static/data'));
  }

  /** Rows written in a test, at the date of their dataset. */
  static async de(rows: TableRows): Promise<Oracle> {
    const db = await NativeDatabase.open();
    await db.fill(rows, tableNames);
    return Oracle.sur(db);
  }

  private static async sur(db: NativeDatabase): Promise<Oracle> {
    await db.query(SITUATION);
    const oracle = new Oracle(db);
    await oracle.situe(await oracle.donneesAu());
    return oracle;
  }

  /** Last day that the data cover. */
  async donneesAu(): Promise<string> {
    const [jeu] = await this.db.query<{ au: string }>('SELECT aujourdhui AS au FROM situation');
    return jeu?.au ?? '';
  }

  /** Sets D, and works out once what all questions start from. */
  async situe(au: string): Promise<void> {
    await this.db.query('UPDATE situation SET au = ?', [au]);
    for (const part of SOCLE) {
      for (const enonce of enonces(await lis(part))) await this.db.query(enonce);
    }
  }

  /** Rows of a question at D. */
  async demande(question: string): Promise<QueryRow[]> {
    return this.db.query(await enTexte(question));
  }

  /** Runs the statements of a file: what a question needs besides, or what a later date is compared with. */
  async prepare(fichier: string): Promise<void> {
    for (const enonce of enonces(await enTexte(fichier))) await this.db.query(enonce);
  }

  close(): void {
    this.db.close();
  }
}

/** A question as it is written; « ${name} » in it stands for another one. */
async function enTexte(question: string): Promise<string> {
  const texte = await lis(question);
  const noms = [...texte.matchAll(/\$\{([a-z-]+)\}/g)].flatMap(([, nom]) => nom ?? []);
  const autres = new Map(await Promise.all(noms.map(async (nom) => [nom, await enTexte(nom)] as const)));
  return texte.replace(/\$\{([a-z-]+)\}/g, (_, nom: string) => autres.get(nom) ?? '');
}

/** Statements of a file; a semicolon ends one at the end of a line only. */
function enonces(texte: string): string[] {
  return texte
    .split(/;\s*$/m)
    .map((t) => t.trim())
    .filter((t) => t !== '');
}
