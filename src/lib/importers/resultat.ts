import type { Row } from '$lib/schema/tables';
import type { Liaisons } from './calcul';
import type { ImportResult, Problem } from './types';

/** File name without its folders, whichever the system writes. */
export function nomDeFichier(fichier: string): string {
  return fichier.replace(/^.*[\\/]/, '');
}

/** The producer's edition: the file name without folder and extension. */
function editionDe(fichier: string): string {
  return nomDeFichier(fichier).replace(/\.[a-z]+$/i, '');
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
export function problemesDeColonnes({ absentes }: Liaisons, fichier: string, annee: number): Problem[] {
  return absentes.map(({ code, colonne }) => ({
    severite: 'avertissement',
    fichier,
    colonne,
    genre: 'colonne absente',
    message: `La colonne ${colonne}, dont ${code} a besoin, n’est pas dans le fichier.`,
    attendu: `une colonne ${colonne}`,
    suite: `${code} n’est pas calculé pour ${annee}.`
  }));
}

/** Closes a result: usable when at least one row was kept, refused otherwise. */
export function conclut(resultat: ImportResult, annee: number | null, source: Row<'source'>): ImportResult {
  if (resultat.gardees > 0) return { ...resultat, statut: 'lu', annee, source };
  const problems: Problem[] = [
    ...resultat.problems,
    {
      severite: 'refus',
      fichier: resultat.fichier,
      genre: 'aucune ligne',
      message: 'Aucune ligne du fichier n’est utilisable.',
      suite: 'Fichier refusé. Vérifiez qu’il est complet.'
    }
  ];
  return { ...resultatVide(resultat.importeur, resultat.fichier, resultat.lues), annee, problems };
}
