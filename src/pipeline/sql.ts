import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseManifest } from '$lib/engine/manifest';
import { NativeDatabase } from '$lib/engine/native.server';
import { parseIndex } from '$lib/engine/publication';
import { tableNames } from '$lib/schema/tables';
import { ecrisCsv } from './csv';

/** `npm run --silent sql -- --jeu NOM "SELECT …"`: prints CSV from the native engine to standard output. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { jeu: { type: 'string', default: 'grand-est' }, donnees: { type: 'string', default: 'static/data' } }
  });
  const sql = positionals.join(' ');
  if (sql === '') throw new Error('donnez une question : npm run --silent sql -- --jeu grand-est "SELECT …"');
  const index = path.join(values.donnees, 'index.json');
  const jeux = existsSync(index) ? parseIndex(readFileSync(index, 'utf8')) : [];
  const jeu = jeux.find(({ nom }) => nom === values.jeu);
  if (!jeu) {
    throw new Error(
      `le jeu « ${values.jeu} » n’est pas construit (jeux : ${jeux.map((j) => j.nom).join(', ') || 'aucun'}). Lancez « npm run data ».`
    );
  }
  const dossier = path.join(values.donnees, jeu.nom, jeu.dataVersion);
  const manifest = parseManifest(readFileSync(path.join(dossier, 'manifest.json'), 'utf8'));
  const db = await NativeDatabase.open();
  try {
    for (const table of tableNames) {
      const files = manifest.tables.filter((file) => file.table === table);
      await db.load(
        table,
        files.map((file) => path.join(dossier, file.chemin))
      );
    }
    const { colonnes, lignes } = await db.table(sql);
    process.stdout.write(ecrisCsv(colonnes, lignes));
    return 0;
  } finally {
    db.close();
  }
}
