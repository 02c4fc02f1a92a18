import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { accord } from '$lib/format/phrase';
import { lisFichier } from '$lib/importers/fichier';
import type { Source } from '$lib/importers/lecture/source';
import type { Demande } from '$lib/importers/table';
import type { ImportResult, Problem } from '$lib/importers/types';
import { problemeEnPhrase } from '$lib/words/importer/phrase';
import { departage } from './departage';

/** What came of a folder of producers' files. */
export interface Lecture {
  resultats: ImportResult[];
  /** Files that no importer reads: known for what they are, not fatal. */
  inconnus: Problem[];
}

/** Bytes read at a time from a file. */
const MORCEAU = 1 << 18;

/** Every file under a folder, in the order of its path, so that a build is repeatable. */
function fichiersDe(dossier: string): string[] {
  return readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile() && !entree.name.startsWith('.'))
    .map((entree) => path.relative(dossier, path.join(entree.parentPath, entree.name)).replaceAll(path.sep, '/'))
    .sort();
}

function sourceDe(dossier: string, nom: string): Source {
  return { nom, morceaux: () => createReadStream(path.join(dossier, nom), { highWaterMark: MORCEAU }) };
}

/**
 * Imports a folder, recursively, archives opened. Two files that contradict each other are told apart by their kind
 * and their date, or refused together.
 * @param raconte told of each file when it has been read
 */
export async function lisDossier(
  dossier: string,
  raconte: (ligne: string) => void,
  demande?: Demande
): Promise<Lecture> {
  const lecture: Lecture = { resultats: [], inconnus: [] };
  const fichiers = fichiersDe(dossier);
  for (const [i, fichier] of fichiers.entries()) {
    for (const arrivee of await lisFichier(sourceDe(dossier, fichier), { ...(demande && { demande }) })) {
      const rang = `[${i + 1}/${fichiers.length}]`;
      if (arrivee.genre === 'inconnu') {
        lecture.inconnus.push(arrivee.probleme);
        raconte(`${rang} ${arrivee.fichier}\u00a0: non reconnu, laissé de côté. ${problemeEnPhrase(arrivee.probleme)}`);
      } else {
        lecture.resultats.push(arrivee.resultat);
        raconte(`${rang} ${arrivee.resultat.fichier}\u00a0: ${resume(arrivee.resultat)}`);
        for (const p of arrivee.resultat.problems.filter(estGrave).slice(0, DITS_MAX))
          raconte(`    ${problemeEnPhrase(p)}`);
      }
    }
  }
  lecture.resultats = departage(lecture.resultats, (fichier, p) =>
    raconte(`  ${fichier}\u00a0: ${problemeEnPhrase(p)}`)
  );
  return lecture;
}

/** Problems of one file that the terminal tells; all are in the report. */
const DITS_MAX = 10;

function estGrave({ severite }: Problem): boolean {
  return severite === 'refus' || severite === 'erreur';
}

/** What came of a file, in one line. */
function resume({ importeur, statut, lues, gardees, ecarts, problems }: ImportResult): string {
  const genres = new Map<string, number>();
  for (const { genre } of problems) genres.set(genre, (genres.get(genre) ?? 0) + 1);
  const details = [...genres].map(([genre, n]) => `${n} × ${genre}`).join(', ');
  const sorties = ecarts.map(
    ({ sort, raison, nombre }) =>
      `, ${nombre} ${accord(nombre, sort === 'refusee' ? 'refusée' : 'écartée')}\u00a0: ${raison}`
  );
  const lignes =
    statut === 'refuse'
      ? 'REFUSÉ'
      : `${lues} ${accord(lues, 'ligne lue', 'lignes lues')}, ${gardees} ${accord(gardees, 'utilisée')}${sorties.join('')}`;
  return `${importeur}, ${lignes}${details === '' ? '' : ` (${details})`}`;
}
