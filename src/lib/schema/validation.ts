import { doublons } from './doublons';
import type { Column, Renvoi, TableDefinition } from './table';
import { tableNames, tables, type TableName, type TableRows } from './tables';

/** A row that does not fit its table. */
export interface SchemaProblem {
  table: TableName;
  /** Position of the row, from 0. */
  rang: number;
  colonne: string;
  valeur: string;
  message: string;
}

type AnyRow = Readonly<Record<string, string | number | boolean | null>>;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Checks rows against the canonical tables: type, nullability, allowed values, pattern, bounds, key, foreign key
 * and period order. Foreign keys are checked against the tables given, so pass the whole dataset.
 *
 * @param noms the tables that are checked; all of them without it
 */
export function verifieTables(rows: TableRows, noms: readonly TableName[] = tableNames): SchemaProblem[] {
  return noms.flatMap((table) => verifieTable(table, rows[table] ?? [], rows));
}

function verifieTable(table: TableName, lignes: readonly AnyRow[], tout: TableRows): SchemaProblem[] {
  const definition: TableDefinition = tables[table];
  const problemes: SchemaProblem[] = [];
  const enDouble = doublons(definition, lignes);
  const controles = Object.entries(definition.colonnes).map(([nom, colonne]) => ({ nom, defaut: controleDe(colonne) }));
  const references = Object.entries(definition.colonnes).flatMap(([nom, c]) =>
    c.reference ? [{ nom, valeurs: valeursDe(c.reference, tout), cible: c.reference }] : []
  );
  const renvois = (definition.renvois ?? []).map((renvoi) => ({ renvoi, cles: clesDe(renvoi, tout) }));
  lignes.forEach((ligne, rang) => {
    const signale = (colonne: string, message: string) =>
      problemes.push({ table, rang, colonne, valeur: String(ligne[colonne] ?? ''), message });
    for (const { nom, defaut } of controles) {
      const message = defaut(ligne[nom]);
      if (message) signale(nom, message);
    }
    for (const { nom, valeurs, cible } of references) {
      const valeur = ligne[nom];
      if (valeur !== null && valeur !== undefined && !valeurs.has(valeur)) signale(nom, `n’existe pas dans ${cible}`);
    }
    for (const { renvoi, cles } of renvois) {
      const valeurs = renvoi.colonnes.map((nom) => ligne[nom]);
      if (valeurs.every((v) => v !== null && v !== undefined) && !cles.has(texteDeCle(valeurs))) {
        signale(renvoi.colonnes.at(-1) ?? '', `n’existe pas dans ${renvoi.table} (${renvoi.vers.join(', ')})`);
      }
    }
    if (typeof ligne.debut === 'string' && typeof ligne.fin === 'string' && ligne.debut > ligne.fin) {
      signale('fin', 'la fin précède le début');
    }
    if (enDouble.has(rang)) signale(definition.cle[0] ?? '', `clé en double (${definition.cle.join(', ')})`);
  });
  return problemes;
}

type Valeur = string | number | boolean | null | undefined;

/** A key as one text: `1` the number and `1` the text are two keys. */
function texteDeCle(valeurs: readonly Valeur[]): string {
  let texte = '';
  for (const valeur of valeurs) texte += typeof valeur === 'string' ? `"${valeur}\n` : `${valeur}\n`;
  return texte;
}

/** The check of a column. Codes and days come back thousands of times: what was found right is not looked at again. */
function controleDe(colonne: Column): (valeur: Valeur) => string | null {
  if (!colonne.motif && !colonne.valeurs && colonne.type !== 'date') return (valeur) => defaut(valeur, colonne);
  const justes = new Set<Valeur>();
  return (valeur) => {
    if (justes.has(valeur)) return null;
    const message = defaut(valeur, colonne);
    if (message === null) justes.add(valeur);
    return message;
  };
}

function defaut(valeur: Valeur, colonne: Column): string | null {
  if (valeur === undefined) return 'colonne absente';
  if (valeur === null) return colonne.nullable ? null : 'valeur obligatoire';
  if (colonne.type === 'booleen') return typeof valeur === 'boolean' ? null : 'vrai ou faux attendu';
  if (colonne.type === 'nombre' || colonne.type === 'entier') return defautNombre(valeur, colonne);
  if (typeof valeur !== 'string') return 'texte attendu';
  if (colonne.type === 'date') return DATE.test(valeur) ? null : 'date AAAA-MM-JJ attendue';
  if (valeur === '') return 'texte vide\u00a0: une absence s’écrit null';
  if (colonne.valeurs && !colonne.valeurs.includes(valeur)) return `attendu\u00a0: ${colonne.valeurs.join(', ')}`;
  if (colonne.motif && !colonne.motif.test(valeur)) return `forme attendue\u00a0: ${colonne.motif.source}`;
  return null;
}

function defautNombre(valeur: string | number | boolean, colonne: Column): string | null {
  if (typeof valeur !== 'number' || !Number.isFinite(valeur)) return 'nombre attendu';
  if (colonne.type === 'entier' && !Number.isInteger(valeur)) return 'nombre entier attendu';
  if (colonne.min !== undefined && valeur < colonne.min) return `au moins ${colonne.min}`;
  if (colonne.max !== undefined && valeur > colonne.max) return `au plus ${colonne.max}`;
  return null;
}

function clesDe({ table, vers }: Renvoi, tout: TableRows): Set<string> {
  const nom = tableNames.find((t) => t === table);
  if (!nom) throw new Error(`renvoi inconnu\u00a0: ${table}`);
  const lignes: readonly AnyRow[] = tout[nom] ?? [];
  return new Set(lignes.map((ligne) => texteDeCle(vers.map((colonne) => ligne[colonne]))));
}

function valeursDe(cible: string, tout: TableRows): Set<unknown> {
  const [table, colonne] = cible.split('.');
  const nom = tableNames.find((t) => t === table);
  if (!nom || !colonne) throw new Error(`référence inconnue\u00a0: ${cible}`);
  const lignes: readonly AnyRow[] = tout[nom] ?? [];
  return new Set(lignes.map((ligne) => ligne[colonne]));
}
