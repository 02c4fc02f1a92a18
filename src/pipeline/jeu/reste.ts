import type { ImportResult, Problem } from '$lib/importers/types';
import type { TableRows } from '$lib/schema/tables';
import { conseilSansRien } from './rien';

type Complet = Pick<TableRows, 'mesure' | 'contrat' | 'reference' | 'etablissement'>;

/**
 * Counts again the rows of each file once the dataset is made: « utilisées » says what stands in it, not what could
 * have.
 */
export function compteReste(
  resultats: readonly ImportResult[],
  complet: Complet,
  raconte: (ligne: string) => void
): ImportResult[] {
  const suivis = new Set((complet.etablissement ?? []).map(({ ej }) => ej));
  const contrats = new Set((complet.contrat ?? []).map(({ id }) => id));
  const entites = new Set((complet.mesure ?? []).map((m) => `${m.source}|${m.entite_type}|${m.entite}`));
  const sources = new Set((complet.mesure ?? []).map((m) => m.source));
  const reperes = new Set((complet.reference ?? []).map((r) => r.source));
  return resultats.map((resultat) => {
    const siens = resultat.rows.contrat ?? [];
    for (const { id } of siens.filter((c) => !contrats.has(c.id))) {
      raconte(
        `  Le contrat «\u00a0${id}\u00a0» n’est pas publié\u00a0: aucun de ses établissements n’est suivi par ce jeu.`
      );
    }
    if (siens.length > 0 && !siens.some(({ id }) => contrats.has(id))) {
      return ecarteTout(resultat, 'contrat dont aucun établissement n’est suivi');
    }
    const comptes = [...(resultat.rows.compte ?? []), ...(resultat.rows.transmission ?? [])];
    if (siens.length === 0 && comptes.length > 0 && !comptes.some(({ ej }) => suivis.has(ej))) {
      return ecarteTout(resultat, 'comptes d’établissements que le jeu ne suit pas');
    }
    const source = resultat.source?.id;
    if (source === undefined || (resultat.rows.mesure ?? []).length === 0 || reperes.has(source)) return resultat;
    if (resultat.importeur === 'sae-ght') return ecarteGht(resultat, source, entites);
    return sources.has(source) ? resultat : ecarteTout(resultat, 'entité juridique hors du périmètre du jeu');
  });
}

/** @throws Error when nothing of the folder's files is left in the dataset */
export function verifieReste(resultats: readonly ImportResult[]): void {
  if (resultats.some(({ statut, gardees }) => statut === 'lu' && gardees > 0)) return;
  throw new Error(
    `après le tri, rien des fichiers du dossier ne reste dans le jeu\u00a0; le jeu précédent reste en place. ${conseilSansRien({ resultats, inconnus: [] })}`
  );
}

/** Each row of the file by GHT is one GHT; those that are not followed serve when they make national bands alone. */
function ecarteGht(resultat: ImportResult, source: string, entites: ReadonlySet<string>): ImportResult {
  const codes = new Set((resultat.rows.mesure ?? []).map(({ entite }) => entite));
  const hors = [...codes].filter((code) => !entites.has(`${source}|ght|${code}`)).length;
  if (hors === 0) return resultat;
  return hors >= codes.size
    ? ecarteTout(resultat, 'GHT hors du périmètre du jeu')
    : {
        ...resultat,
        gardees: resultat.gardees - hors,
        ecarts: [...resultat.ecarts, { sort: 'ecartee', raison: 'GHT hors du périmètre du jeu', nombre: hors }]
      };
}

function ecarteTout(resultat: ImportResult, raison: string): ImportResult {
  const probleme: Problem = {
    severite: 'avertissement',
    fichier: resultat.fichier,
    genre: 'rien dans le jeu',
    message: 'Rien de ce fichier ne reste dans le jeu.',
    suite: `Toutes ses lignes sont écartées\u00a0: ${raison}.`
  };
  return {
    ...resultat,
    gardees: 0,
    ecarts: [...resultat.ecarts, { sort: 'ecartee', raison, nombre: resultat.gardees }],
    problems: [...resultat.problems, probleme]
  };
}
