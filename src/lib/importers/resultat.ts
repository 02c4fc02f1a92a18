import type { Liaisons } from './calcul';
import type { Releve } from './releve';
import type { Ecart, ImportResult, Problem } from './types';

/** File name without its folders, whichever the system writes. */
export function nomDeFichier(fichier: string): string {
  return fichier.replace(/^.*[\\/]/, '');
}

/** The producer's edition: the file name without folder and extension, nor what a copy adds to it (` (1)`, ` - Copie`). */
export function editionDe(fichier: string): string {
  return nomDeFichier(fichier)
    .replace(/\.[a-z]+$/i, '')
    .replace(/(\s*\(\d+\)|\s+-\s+copie)+$/i, '');
}

/** A result where nothing is read yet: refused until the importer says otherwise. */
export function resultatVide(importeur: string, fichier: string, lues = 0): ImportResult {
  return {
    importeur,
    fichier,
    statut: 'refuse',
    edition: editionDe(fichier),
    annee: null,
    source: null,
    lues,
    gardees: 0,
    ecarts: [],
    rows: {},
    problems: []
  };
}

/** Says which columns the sheets ask for and the file does not have. */
export function problemesDeColonnes({ absentes }: Liaisons, fichier: string, annees: string | number): Problem[] {
  return absentes.map(({ code, colonne }) => ({
    severite: 'avertissement',
    fichier,
    colonne,
    genre: 'colonne absente',
    message: `La colonne ${colonne}, dont ${code} a besoin, n’est pas dans le fichier.`,
    attendu: `une colonne ${colonne}`,
    suite: `${code} n’est pas calculé pour ${annees}.`
  }));
}

/** What an importer makes of the rows that it took. */
export type Recolte = Pick<ImportResult, 'annee' | 'source' | 'rows' | 'identites' | 'notifies'> & { edition?: string };

/**
 * Closes a result: usable when a row was used, or when all that is left out is sound; refused otherwise, and then
 * every row is.
 *
 * @param recolte null when the file is ruined, which the statement says
 */
export function conclut(importeur: string, releve: Releve, recolte: Recolte | null): ImportResult {
  const { fichier, lues } = releve;
  const saines = releve.ecarts.some(({ sort }) => sort === 'ecartee');
  if (recolte && !releve.estRefuse && releve.gardees === 0) releve.push(aucuneLigne(fichier, saines));
  const vide = resultatVide(importeur, fichier, lues);
  if (!recolte || releve.estRefuse) {
    const ecarts: Ecart[] = lues > 0 ? [{ sort: 'refusee', raison: 'fichier refusé', nombre: lues }] : [];
    return { ...vide, annee: recolte?.annee ?? null, ecarts, problems: releve.problems };
  }
  const { gardees, ecarts, problems } = releve;
  return { ...vide, ...recolte, statut: 'lu', gardees, ecarts, problems };
}

function aucuneLigne(fichier: string, saines: boolean): Problem {
  const commun = { fichier, genre: 'aucune ligne' };
  return saines
    ? {
        ...commun,
        severite: 'avertissement',
        message: 'Aucune ligne du fichier n’est utilisée\u00a0: toutes sont écartées.',
        suite: 'Rien n’est tiré de ce fichier\u00a0; les raisons sont comptées ci-dessus.'
      }
    : {
        ...commun,
        severite: 'refus',
        message: 'Aucune ligne du fichier n’est utilisable.',
        suite: 'Fichier refusé. Vérifiez qu’il est complet.'
      };
}
