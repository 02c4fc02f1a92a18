import type { ImportResult, Problem } from './types';

type Lu = Pick<ImportResult, 'fichier' | 'annee' | 'empreinte'>;

/**
 * Files of the same bytes under two names. Where their names say two years, nothing tells which is right: each is
 * refused. Where they say the same thing, it is only told.
 *
 * @returns one problem for each file
 */
export function memesFichiers(lus: readonly Lu[]): Problem[] {
  const parEmpreinte = new Map<string, Map<string, number | null>>();
  for (const { fichier, annee, empreinte } of lus) {
    if (empreinte === undefined) continue;
    const annees = parEmpreinte.get(empreinte) ?? new Map<string, number | null>();
    parEmpreinte.set(empreinte, annees.set(fichier, annee));
  }
  return [...parEmpreinte.values()].flatMap((annees) => (annees.size > 1 ? dits(annees) : []));
}

function dits(annees: ReadonlyMap<string, number | null>): Problem[] {
  const fichiers = [...annees.keys()];
  const differentes = [...new Set(annees.values())].filter((annee) => annee !== null).sort();
  const noms = fichiers.map((nom) => `«\u00a0${nom}\u00a0»`).join(' et ');
  const combien = ['deux', 'trois'][fichiers.length - 2] ?? String(fichiers.length);
  const meme = `${noms} sont le même fichier sous ${combien} noms`;
  return fichiers.map((fichier): Problem => {
    if (differentes.length < 2)
      return {
        severite: 'information',
        ...{ fichier, genre: 'même fichier', message: `${meme}.` },
        suite: 'Ce qu’il dit ne compte qu’une fois.'
      };
    return {
      severite: 'refus',
      ...{ fichier, genre: 'même fichier', message: `${meme}, qui disent ${differentes.join(' et ')}.` },
      attendu: 'un fichier par année',
      suite: 'Aucun n’est repris. Ne gardez que celui dont le nom dit la bonne année.'
    };
  });
}
