import { groups } from 'd3';
import type { Problem } from '../types';
import { marqueDe } from './marque';

/** The order that every edition keeps inside a family of columns. Source: DREES, SAE 2019 to 2024, by GHT and by site. */
const ORDRES = [
  ['MED', 'CHI', 'OBS', 'MCO'],
  ['GEN', 'INF', 'PEN', 'TOT']
] as const;

/**
 * Columns of a family that do not stand in the producer's order: either the columns were moved, or their titles were
 * exchanged, and then the values of two disciplines are. Only who holds the original can tell: told and marked.
 * Worked: `LIT_CHI;LIT_MED;LIT_OBS` for `LIT_MED;LIT_CHI;LIT_OBS`.
 */
export function verifieOrdre(
  entete: readonly string[],
  fichier: string
): { problems: Problem[]; reserves: ReadonlyMap<string, string> } {
  const problems: Problem[] = [];
  const reserves = new Map<string, string>();
  for (const [lues, attendues] of [...famillesDe(entete), ...disciplinesDe(entete)]) {
    const deplacees = lues.filter((nom, i) => nom !== attendues[i]);
    if (deplacees.length === 0) continue;
    const phrase = `les colonnes ${lues.join(', ')} ne sont pas dans l’ordre du producteur`;
    problems.push({
      severite: 'avertissement',
      ...{ fichier, ligne: 1, colonne: deplacees.join(', '), valeur: lues.join(';') },
      genre: 'colonnes dans un autre ordre',
      message: `Dans l’en-tête, ${phrase}\u00a0: leurs titres ont pu être échangés.`,
      attendu: attendues.join(';'),
      suite: 'Valeurs gardées sous ces titres, marquées à vérifier. Comparez l’en-tête à celui du fichier d’origine.'
    });
    for (const nom of deplacees) reserves.set(nom, marqueDe(phrase));
  }
  return { problems, reserves };
}

/** The order that every edition keeps inside a discipline: beds, then stays, then days; day care after full stays. */
const DANS_UNE_DISCIPLINE = ['LIT', 'JLI', 'SEJHC', 'SEJ0', 'JOU', 'PLA', 'SEJHP'];
const DISCIPLINES = ['MED', 'CHI', 'OBS', 'MCO'];

/** The columns of each discipline as they stand, and as they should. */
function disciplinesDe(entete: readonly string[]): [string[], string[]][] {
  return DISCIPLINES.map((discipline): [string[], string[]] => {
    const attendues = DANS_UNE_DISCIPLINE.map((prefixe) => `${prefixe}_${discipline}`).filter((n) =>
      entete.includes(n)
    );
    return [entete.filter((nom) => attendues.includes(nom)), attendues];
  });
}

/** The columns of each family as they stand, and as they should. */
function famillesDe(entete: readonly string[]): [string[], string[]][] {
  return ORDRES.flatMap((ordre) => {
    const rangDe = (nom: string) => ordre.findIndex((fin) => nom.endsWith(`_${fin}`));
    const rangees = entete.filter((nom) => rangDe(nom) >= 0);
    return groups(rangees, (nom) => nom.slice(0, -4)).map(([, lues]): [string[], string[]] => [
      lues,
      lues.toSorted((a, b) => rangDe(a) - rangDe(b))
    ]);
  });
}
