import { parseArgs } from 'node:util';
import { explainSqlError } from '$lib/engine/sql-errors';
import { tableNames } from '$lib/schema/tables';
import { ecrisCsv } from './csv';
import { ouvreJeu } from './jeu/ouvre';

const AIDE = `npm run --silent sql -- --jeu NOM "SELECT …"   la réponse à une question, en CSV
  [--donnees DOSSIER]   où sont les jeux construits (static/data sans rien dire)`;

/** `npm run --silent sql -- --jeu NOM "SELECT …"`: prints CSV from the native engine to standard output. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      jeu: { type: 'string', default: 'grand-est' },
      donnees: { type: 'string', default: 'static/data' },
      aide: { type: 'boolean', short: 'h' }
    }
  });
  if (values.aide) {
    console.log(AIDE);
    return 0;
  }
  const sql = positionals.join(' ');
  if (sql === '') throw new Error('donnez une question\u00a0: npm run --silent sql -- --jeu grand-est "SELECT …"');
  const db = await ouvreJeu(values.jeu, values.donnees);
  try {
    const { colonnes, lignes } = await db.table(sql).catch((cause: unknown) => {
      throw new Error(refusDuMoteur(cause), { cause });
    });
    await imprime(ecrisCsv(colonnes, lignes));
    return 0;
  } finally {
    db.close();
  }
}

/** What the engine refuses, in French, its own words quoted after. */
export function refusDuMoteur(cause: unknown): string {
  const dit = cause instanceof Error ? cause.message.replace(/^Failed to [a-z ]+: /, '') : String(cause);
  const { message, conseil } = explainSqlError(new Error(dit, { cause }), tableNames);
  return `${message}. ${conseil.replace(/^La documentation à côté donne/, 'La table information_schema.columns donne')}`;
}

/** Whoever reads the output may stop before its end, as `head` does: that is no failure. */
function imprime(texte: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fini = (cause?: Error | null) => {
      if (cause && !('code' in cause && cause.code === 'EPIPE')) reject(cause);
      else resolve();
    };
    process.stdout.once('error', fini);
    process.stdout.write(texte, fini);
  });
}
