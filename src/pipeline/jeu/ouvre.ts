import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Hex } from '$lib/engine/checksum';
import { ChecksumMismatch } from '$lib/engine/errors';
import { MANIFEST, parseManifest, parseParts, type Manifest, type ManifestFile } from '$lib/engine/manifest';
import { cheminDesParties } from '$lib/engine/manifest-files';
import { NativeDatabase } from '$lib/engine/native.server';
import { parseIndex } from '$lib/engine/publication';
import type { Parameter } from '$lib/engine/database';
import { tableNames, type Row, type TableName } from '$lib/schema/tables';
import { insereFichiers } from './atelier';

/** Rows of a table, in its type. `suite`: what follows its name in the query, with `?` for the values. */
export const lignesDe = <T extends TableName>(
  db: NativeDatabase,
  table: T,
  suite: string,
  valeurs: readonly Parameter[] = []
): Promise<Row<T>[]> => db.query<Row<T>>(`SELECT * FROM ${table} ${suite}`, valeurs);

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
  const texte = readFileSync(path.join(dossier, MANIFEST));
  if (sha256Hex(texte) !== jeu.empreintes.manifeste) throw new ChecksumMismatch(MANIFEST);
  const manifest = parseManifest(texte.toString('utf8'));
  const db = await NativeDatabase.open();
  try {
    await chargeFichiers(db, dossier, fichiersDe(manifest, dossier));
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

/** Every file of a version, from the lists of its manifest. */
export function fichiersDe(manifest: Manifest, dossier: string): ManifestFile[] {
  const listes = manifest.parties.map((_, rang) => cheminDesParties(rang));
  return [
    ...manifest.fichiers,
    ...listes.flatMap((chemin) => parseParts(readFileSync(path.join(dossier, chemin), 'utf8'), chemin))
  ];
}

/** Creates every table, with what these files hold of it. */
export async function chargeFichiers(
  db: NativeDatabase,
  dossier: string,
  files: readonly ManifestFile[]
): Promise<void> {
  await db.fill({}, tableNames);
  await insereFichiers(
    db,
    dossier,
    files.map((file) => ({ file, tables: tableNames.filter((table) => file.tables[table] !== undefined) }))
  );
}
