import { nombre } from '$lib/format/nombre';
import { accord, ouiNon } from '$lib/format/phrase';
import type { ColumnType } from '$lib/schema/table';
import { phraseDesFermes } from '../fermes';

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
  if (typeof valeur === 'boolean') return ouiNon(valeur);
  if (typeof valeur === 'number') return String(valeur).replace('.', ',').replace('-', '−');
  return valeur.length > MONTRES ? `${valeur.slice(0, MONTRES)}…` : valeur;
}

export const MOTS_DU_SQL = {
  requete: 'Requête SQL',
  regles:
    'Une instruction SELECT ou WITH, 10\u00a0000 lignes et 30\u00a0secondes au plus. Elle travaille sur une copie des tables, dans ce navigateur\u00a0: rien n’est envoyé.',
  executer: 'Exécuter',
  touches: 'Ctrl + Entrée',
  exemples: 'Exemples\u00a0:',
  vide: 'Aucune requête pour l’instant',
  conseil: 'Le moteur de calcul, quelques mégaoctets, se télécharge à la première exécution.',
  tables: 'Les tables',
  ecrire: (nom: string) => `Écrire «\u00a0${nom}\u00a0»`,
  ecrireIci: '\u00a0: écrire dans la requête',
  resultat: 'Résultat de la requête',
  note: 'Requête SQL du lecteur.',
  montrees: (montrees: number, n: number) => `${montrees} lignes affichées\u00a0; le fichier en a ${nombre(n)}.`
};

const TYPES: Readonly<Record<ColumnType, string>> = {
  ...{ texte: 'texte', entier: 'entier', nombre: 'nombre', date: 'date', booleen: 'oui ou non' }
};

/** What a column holds: « date, facultatif ». */
export const typeEnMots = (type: ColumnType, facultatif: boolean): string =>
  `${TYPES[type]}${facultatif ? ', facultatif' : ''}`;

/** « 12 lignes en 0,34 s ». */
export function titreDuResultat(n: number, millisecondes: number): string {
  const combien = n === 0 ? 'Aucune ligne' : `${nombre(n)} ${accord(n, 'ligne')}`;
  return `${combien} en ${nombre(millisecondes / 1000, 2)}\u00a0s`;
}

interface Coupures {
  tronque: 'lignes' | 'octets' | null;
  texteMax: number | null;
}

/** What a result leaves out. */
export function bornesDuResultat({ tronque, texteMax }: Coupures, fermes: readonly string[]): string[] {
  return [
    ...(fermes.length === 0 ? [] : [`${phraseDesFermes(fermes)} Leurs lignes n’entrent dans aucun résultat.`]),
    ...(tronque === 'lignes'
      ? ['Le résultat a plus de 10\u00a0000 lignes\u00a0: seules les premières sont gardées.']
      : []),
    ...(tronque === 'octets'
      ? ['Le résultat pèse plus de 32\u00a0Mo\u00a0: seules les premières lignes sont gardées.']
      : []),
    ...(texteMax === null
      ? []
      : [`Les textes de plus de ${nombre(texteMax)} caractères sont coupés\u00a0; ils finissent par «\u00a0…\u00a0».`])
  ];
}
