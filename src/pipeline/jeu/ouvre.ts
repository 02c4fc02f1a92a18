import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Hex } from '$lib/engine/checksum';
import { ChecksumMismatch } from '$lib/engine/errors';
import { parseManifest } from '$lib/engine/manifest';
import { NativeDatabase } from '$lib/engine/native.server';
import { parseIndex } from '$lib/engine/publication';
import { tableNames } from '$lib/schema/tables';

/**
 * Loads a dataset that `npm run data` built, every table of it.
 * @param donnees folder where datasets are published
 * @throws Error naming the datasets there are
 */
export async function ouvreJeu(nom: string, donnees: string): Promise<NativeDatabase> {
  const index = path.join(donnees, 'index.json');
  const jeux = existsSync(index) ? parseIndex(readFileSync(index, 'utf8')) : [];
  const jeu = jeux.find((candidat) => candidat.nom === nom);
  if (!jeu) {
    const connus = jeux.map((j) => j.nom).join(', ') || 'aucun';
    throw new Error(
      `le jeu «\u00a0${nom}\u00a0» n’est pas construit (jeux\u00a0: ${connus}). Lancez «\u00a0npm run data\u00a0».`
    );
  }
  const dossier = path.join(donnees, jeu.nom, jeu.dataVersion);
  const texte = readFileSync(path.join(dossier, 'manifest.json'));
  if (sha256Hex(texte) !== jeu.empreintes.manifeste) throw new ChecksumMismatch('manifest.json');
  const manifest = parseManifest(texte.toString('utf8'));
  const db = await NativeDatabase.open();
  try {
    for (const table of tableNames) {
      const files = manifest.tables.filter((file) => file.table === table);
      await db.load(
        table,
        files.map((file) => path.join(dossier, file.chemin))
      );
    }
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}
