import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files under `chemin` (itself when it is a file), relative to `racine`, with `/`, sorted. */
export function fichiersSous(racine: string, chemin: string): string[] {
  const complet = path.join(racine, chemin);
  if (!existsSync(complet)) return [];
  if (statSync(complet).isFile()) return [chemin];
  return readdirSync(complet, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => path.relative(racine, path.join(entree.parentPath, entree.name)).replaceAll('\\', '/'))
    .sort();
}

/**
 * Hash of the names and contents of files: two equal hashes mean that there is nothing to make again.
 * @param chemins files and folders, relative to `racine`
 * @param sauf what to leave out, by path relative to `racine`
 */
export function empreinte(racine: string, chemins: readonly string[], sauf: RegExp = /\.test\.ts$/): string {
  const somme = createHash('sha256');
  for (const chemin of chemins) {
    for (const fichier of fichiersSous(racine, chemin)) {
      if (sauf.test(fichier)) continue;
      const contenu = readFileSync(path.join(racine, fichier));
      somme.update(`${fichier}\0${contenu.length}\0`).update(contenu);
    }
  }
  return somme.digest('hex');
}

/** Hash of the names and sizes of the files under a folder: says, quickly, whether one was taken away or cut. */
export function inventaire(racine: string, dossier: string, sauf: RegExp): string {
  const somme = createHash('sha256');
  for (const fichier of fichiersSous(racine, dossier)) {
    if (!sauf.test(fichier)) somme.update(`${fichier}\0${statSync(path.join(racine, fichier)).size}\0`);
  }
  return somme.digest('hex');
}
