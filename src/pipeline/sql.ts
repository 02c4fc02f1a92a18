import { parseArgs } from 'node:util';
import { ecrisCsv } from './csv';
import { ouvreJeu } from './jeu/ouvre';

/** `npm run --silent sql -- --jeu NOM "SELECT …"`: prints CSV from the native engine to standard output. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { jeu: { type: 'string', default: 'grand-est' }, donnees: { type: 'string', default: 'static/data' } }
  });
  const sql = positionals.join(' ');
  if (sql === '') throw new Error('donnez une question : npm run --silent sql -- --jeu grand-est "SELECT …"');
  const db = await ouvreJeu(values.jeu, values.donnees);
  try {
    const { colonnes, lignes } = await db.table(sql);
    process.stdout.write(ecrisCsv(colonnes, lignes));
    return 0;
  } finally {
    db.close();
  }
}
