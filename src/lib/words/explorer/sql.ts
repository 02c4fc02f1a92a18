/** A ready statement, to read and to change. */
export interface ExempleSql {
  titre: string;
  sql: string;
}

export const EXEMPLES: readonly ExempleSql[] = [
  {
    titre: 'Lits MCO par GHT et par année',
    sql: `SELECT g.libelle, year(m.fin) AS annee, m.valeur AS lits
FROM mesure m
JOIN ght g ON g.code = m.entite
WHERE m.entite_type = 'ght' AND m.indicateur = 'LITS_MCO'
ORDER BY g.libelle, annee`
  },
  {
    titre: 'Hôpitaux et lits MCO, du plus grand au plus petit',
    sql: `SELECT e.nom, e.commune, g.libelle AS ght, m.valeur AS lits
FROM etablissement e
JOIN ght g ON g.code = e.ght
LEFT JOIN mesure m ON m.entite = e.ej AND m.indicateur = 'LITS_MCO'
  AND m.fin = (SELECT max(fin) FROM mesure WHERE indicateur = 'LITS_MCO')
ORDER BY lits DESC NULLS LAST`
  },
  {
    titre: 'Ce que chaque indicateur contient',
    sql: `SELECT i.famille, i.libelle, min(year(m.fin)) AS de, max(year(m.fin)) AS a,
  count(m.valeur) AS valeurs, count(*) - count(m.valeur) AS absentes
FROM indicateur i
JOIN mesure m ON m.indicateur = i.code
GROUP BY ALL
ORDER BY i.famille, i.libelle`
  }
];

/** Characters of a text drawn on the screen. */
const MONTRES = 1000;

/** A cell of an expert's result: nothing is rounded, and a year keeps no thousands separator. */
export function celluleSql(valeur: string | number | boolean | null): string {
  if (valeur === null) return 'vide';
  if (typeof valeur === 'boolean') return valeur ? 'vrai' : 'faux';
  if (typeof valeur === 'number') return String(valeur).replace('.', ',').replace('-', '−');
  return valeur.length > MONTRES ? `${valeur.slice(0, MONTRES)}…` : valeur;
}
