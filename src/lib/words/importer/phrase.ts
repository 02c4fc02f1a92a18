import type { Problem } from '$lib/importers/types';

/** A problem in one line: where, what, what was expected, what was done. */
export function problemeEnPhrase(p: Problem): string {
  const ou = [
    p.feuille && `feuille ${p.feuille}`,
    p.cellule,
    p.ligne && `ligne ${p.ligne}`,
    p.colonne && `colonne ${p.colonne}`
  ];
  const lieu = ou.filter(Boolean).join(', ');
  const attendu = p.attendu ? ` Attendu\u00a0: ${p.attendu}.` : '';
  return `${lieu === '' ? '' : `${lieu}\u00a0: `}${p.message}${attendu} ${p.suite}`;
}
