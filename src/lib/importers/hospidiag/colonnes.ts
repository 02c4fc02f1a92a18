import { groups } from 'd3';
import type { Problem } from '../types';
import { marqueDe } from '../vraisemblance/marque';

/** `CI_F14_D`: a family, a rank in it, and the sector that it is for. */
const NUMEROTEE = /^([A-Z]+(?:_[A-Z]+)?)(\d+)(_[DO])?$/;

/**
 * Numbered columns that do not stand in their order, as every edition writes them: their titles may have been exchanged.
 * Source: ATIH, Hospi Diag 2013, 2015 and 2022.
 */
export function verifieNumeros(
  colonnes: readonly string[],
  fichier: string
): { problems: Problem[]; reserves: ReadonlyMap<string, string> } {
  const numerotees = colonnes.flatMap((nom) => {
    const [, famille, numero, secteur = ''] = NUMEROTEE.exec(nom) ?? [];
    return famille === undefined ? [] : { nom, famille: `${famille}${secteur}`, numero: Number(numero) };
  });
  const problems: Problem[] = [];
  const reserves = new Map<string, string>();
  for (const [, lues] of groups(numerotees, ({ famille }) => famille)) {
    const attendues = lues.toSorted((a, b) => a.numero - b.numero);
    const deplacees = lues.filter(({ nom }, i) => nom !== attendues[i]?.nom).map(({ nom }) => nom);
    if (deplacees.length === 0) continue;
    const phrase = `les colonnes ${deplacees.join(', ')} ne sont pas dans l’ordre de leurs numéros`;
    problems.push({
      severite: 'avertissement',
      ...{ fichier, ligne: 1, colonne: deplacees.join(', '), valeur: deplacees.join(';') },
      genre: 'colonnes dans un autre ordre',
      message: `Dans l’en-tête, ${phrase}\u00a0: leurs titres ont pu être échangés.`,
      attendu: deplacees.toSorted((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b))).join(';'),
      suite: 'Valeurs gardées sous ces titres, marquées à vérifier. Comparez l’en-tête à celui du fichier d’origine.'
    });
    for (const nom of deplacees) reserves.set(nom, marqueDe(phrase));
  }
  return { problems, reserves };
}
