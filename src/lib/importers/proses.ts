import { typographie } from '$lib/format/typographie';
import { columnsOf } from '$lib/schema/columns';
import { tablesContrat } from '$lib/schema/tables-contrat';
import { tableNames, tables, type TableName, type TableRows } from '$lib/schema/tables';

/** Tables whose texts are written by hand. Names of hospitals and of communes stay as their register writes them. */
const ECRITES_A_LA_MAIN = new Set<string>([
  ...Object.keys(tablesContrat),
  ...['contrat', 'contrat_evenement', 'contrat_perimetre', 'ght', 'jeu', 'source', 'succession_ght']
]);

/** Columns of a table that hold sentences: free texts, neither codes, nor keys, nor a choice among words. */
export function proses(table: TableName): string[] {
  if (!ECRITES_A_LA_MAIN.has(table)) return [];
  const cle: readonly string[] = tables[table].cle;
  return columnsOf(table).flatMap(([nom, { type, valeurs, motif, reference }]) =>
    type === 'texte' && !valeurs && !motif && !reference && !cle.includes(nom) ? [nom] : []
  );
}

/** The same rows, their sentences in French typography whatever was typed. */
export function avecTypographie<R extends TableRows>(rows: R): R {
  const nettes: R = { ...rows };
  for (const table of tableNames) {
    const lignes = rows[table];
    const noms = proses(table);
    if (lignes && noms.length > 0) Object.assign(nettes, { [table]: lignes.map((ligne) => compose(ligne, noms)) });
  }
  return nettes;
}

function compose(ligne: object, noms: readonly string[]): object {
  const champs: [string, unknown][] = Object.entries(ligne);
  return Object.fromEntries(
    champs.map(([nom, valeur]) => [
      nom,
      typeof valeur === 'string' && noms.includes(nom) ? typographie(valeur) : valeur
    ])
  );
}
