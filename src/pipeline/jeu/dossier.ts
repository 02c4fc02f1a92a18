import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reconnais } from '$lib/importers';
import type { ImportResult, Problem } from '$lib/importers/types';

/** What came of a folder of producers' files. */
export interface Lecture {
  resultats: ImportResult[];
  /** Files that no importer recognises: named, not fatal. */
  inconnus: string[];
}

/** Every file under a folder, in the order of its path, so that a build is repeatable. */
function fichiersDe(dossier: string): string[] {
  return readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile() && !entree.name.startsWith('.'))
    .map((entree) => path.relative(dossier, path.join(entree.parentPath, entree.name)).replaceAll(path.sep, '/'))
    .sort();
}

/**
 * Imports a folder, recursively.
 * @param raconte told of each file when it has been read
 */
export async function lisDossier(dossier: string, raconte: (ligne: string) => void): Promise<Lecture> {
  const lecture: Lecture = { resultats: [], inconnus: [] };
  const fichiers = fichiersDe(dossier);
  for (const [i, fichier] of fichiers.entries()) {
    const bytes = new Uint8Array(readFileSync(path.join(dossier, fichier)));
    const importeur = reconnais(bytes, fichier);
    const rang = `[${i + 1}/${fichiers.length}] ${fichier}`;
    if (!importeur) {
      lecture.inconnus.push(fichier);
      raconte(`${rang} : non reconnu, laissé de côté`);
      continue;
    }
    const resultat = await importeur.importe(bytes, fichier);
    lecture.resultats.push(resultat);
    raconte(`${rang} : ${resume(resultat)}`);
    if (resultat.statut === 'refuse') for (const p of resultat.problems) raconte(`    ${phrase(p)}`);
  }
  return lecture;
}

function resume({ importeur, statut, lues, gardees, ecarts, problems }: ImportResult): string {
  const genres = new Map<string, number>();
  for (const { genre } of problems) genres.set(genre, (genres.get(genre) ?? 0) + 1);
  const details = [...genres].map(([genre, n]) => `${n} × ${genre}`).join(', ');
  const sorties = ecarts.map(
    ({ sort, raison, nombre }) => `, ${nombre} ${sort === 'refusee' ? 'refusées' : 'écartées'} : ${raison}`
  );
  const lignes = statut === 'refuse' ? 'REFUSÉ' : `${lues} lignes lues, ${gardees} utilisées${sorties.join('')}`;
  return `${importeur}, ${lignes}${details === '' ? '' : ` (${details})`}`;
}

/** A problem in one line, for the terminal. */
function phrase(p: Problem): string {
  const ou = [
    p.feuille && `feuille ${p.feuille}`,
    p.cellule,
    p.ligne && `ligne ${p.ligne}`,
    p.colonne && `colonne ${p.colonne}`
  ];
  const lieu = ou.filter(Boolean).join(', ');
  const attendu = p.attendu ? ` Attendu : ${p.attendu}.` : '';
  return `${lieu === '' ? '' : `${lieu} : `}${p.message}${attendu} ${p.suite}`;
}
