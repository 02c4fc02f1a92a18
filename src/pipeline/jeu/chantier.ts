import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PREFIXE = '.en-cours-';
const CHANTIER = /^\.en-cours-(\d+)-/;

export const estUnChantier = (nom: string): boolean => nom.startsWith(PREFIXE);

/** Whether a process is there; one that is another user's is. */
function vit(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** A folder where a version is written aside; its name says by which process. */
export function ouvreChantier(dossierJeu: string): string {
  mkdirSync(dossierJeu, { recursive: true });
  return mkdtempSync(path.join(dossierJeu, `${PREFIXE}${process.pid}-`));
}

/**
 * Removes what interrupted publications left behind: the folders whose process is gone.
 * @param racine folder of the datasets
 * @param tous also those of processes that live, in a copy where nobody writes
 * @returns the folders removed, relative to `racine`
 */
export function effaceChantiers(racine: string, tous = false): string[] {
  if (!existsSync(racine)) return [];
  const jeux = readdirSync(racine, { withFileTypes: true }).filter((entree) => entree.isDirectory());
  return jeux.flatMap(({ name: jeu }) =>
    readdirSync(path.join(racine, jeu)).flatMap((nom) => {
      if (!estUnChantier(nom)) return [];
      const pid = Number(CHANTIER.exec(nom)?.[1] ?? 0);
      if (!tous && pid > 0 && vit(pid)) return [];
      rmSync(path.join(racine, jeu, nom), { recursive: true, force: true });
      return [path.posix.join(jeu, nom)];
    })
  );
}

/** Writes texts under a folder, by their path. */
export function ecrisTextes(dossier: string, textes: Iterable<readonly [chemin: string, texte: string]>): void {
  for (const [chemin, texte] of textes) {
    mkdirSync(path.dirname(path.join(dossier, chemin)), { recursive: true });
    writeFileSync(path.join(dossier, chemin), texte);
  }
}

/** Gives a version that was written aside its place, where another of the same name may be. */
export function installe(chantier: string, cible: string): void {
  const ecarte = `${chantier}-ancien`;
  if (existsSync(cible)) renameSync(cible, ecarte);
  renameSync(chantier, cible);
  rmSync(ecarte, { recursive: true, force: true });
}
