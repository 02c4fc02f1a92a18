import { duckdbType, quoted } from '$lib/engine/ddl';
import { columnsOf } from '$lib/schema/columns';
import type { ColumnType, Renvoi, TableDefinition } from '$lib/schema/table';
import { tables, type TableName } from '$lib/schema/tables';
import { checksOf, emptyKeysOf, inOrder, isKey, referencesOf, rowChecksOf, type CheckWords } from './contract';

export const DIALECTS = ['duckdb', 'spark', 'trino'] as const;
export type Dialect = (typeof DIALECTS)[number];

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const sparkLiteral = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const caseOf = ({ flags, source }: RegExp) => (flags.includes('i') ? `(?i)${source}` : source);

const WORDS: Readonly<Record<Dialect, CheckWords>> = {
  duckdb: {
    text: literal,
    matches: (column, pattern) => `regexp_full_match(${column}, ${literal(caseOf(pattern))})`,
    finite: (column) => `isfinite(${column})`
  },
  spark: {
    text: sparkLiteral,
    matches: (column, pattern) => `${column} RLIKE ${sparkLiteral(caseOf(pattern))}`,
    finite: (column) => `NOT isnan(${column}) AND abs(${column}) <> double('Infinity')`
  },
  trino: {
    text: literal,
    matches: (column, pattern) => `regexp_like(${column}, ${literal(caseOf(pattern))})`,
    finite: (column) => `is_finite(${column})`
  }
};

const TYPES: Readonly<Record<'spark' | 'trino', Readonly<Record<ColumnType, string>>>> = {
  spark: { texte: 'STRING', entier: 'INT', nombre: 'DOUBLE', date: 'DATE', booleen: 'BOOLEAN' },
  trino: { texte: 'varchar', entier: 'integer', nombre: 'double', date: 'date', booleen: 'boolean' }
};

/** `CREATE TABLE` of every canonical table, keys and checks included: as constraints, or as comments where there are none. */
export function ddl(dialect: Dialect): string {
  return inOrder()
    .map((table) => (dialect === 'duckdb' ? duckdb(table) : warehouse(table, dialect)))
    .join('\n\n');
}

function duckdb(table: TableName): string {
  const { cle, doc }: TableDefinition = tables[table];
  const columns = columnsOf(table);
  const empty = emptyKeysOf(table);
  const references = referencesOf(table);
  const lines = [
    ...columns.map(([name, column]) => {
      const checks = checksOf(quoted(name), column, WORDS.duckdb).map((check) => ` CHECK (${check})`);
      return `${quoted(name)} ${duckdbType(column.type)}${column.nullable ? '' : ' NOT NULL'}${checks.join('')}`;
    }),
    ...rowChecksOf(table).map((check) => `CHECK (${check})`),
    ...(empty.size > 0 || cle.some((name) => isNullable(table, name)) ? [] : [`PRIMARY KEY (${list(cle)})`]),
    ...references
      .filter(isKey)
      .map((r) => `FOREIGN KEY (${list(r.colonnes)}) REFERENCES ${quoted(r.table)} (${list(r.vers)})`)
  ];
  const key = cle.map((name) => (empty.has(name) ? `coalesce(${quoted(name)}, ${empty.get(name)})` : quoted(name)));
  return [
    ...references.filter((r) => !isKey(r)).map(referenceComment),
    `CREATE TABLE ${quoted(table)} (\n  ${lines.join(',\n  ')}\n);`,
    ...(lines.some((line) => line.startsWith('PRIMARY KEY'))
      ? []
      : [`CREATE UNIQUE INDEX ${quoted(`cle_${table}`)} ON ${quoted(table)} (${key.join(', ')});`]),
    `COMMENT ON TABLE ${quoted(table)} IS ${literal(doc)};`,
    ...columns.map(([name, c]) => `COMMENT ON COLUMN ${quoted(table)}.${quoted(name)} IS ${literal(told(c))};`)
  ].join('\n');
}

/** Spark and Trino hold no key: what they cannot hold is said above the table, as conditions that a query can ask. */
function warehouse(table: TableName, dialect: 'spark' | 'trino'): string {
  const { cle, doc }: TableDefinition = tables[table];
  const { text } = WORDS[dialect];
  const name = (identifier: string) => (dialect === 'spark' ? `\`${identifier}\`` : quoted(identifier));
  const columns = columnsOf(table);
  const empty = emptyKeysOf(table);
  const required = columns.filter(([, { nullable }]) => !nullable).map(([column]) => column);
  const checks = columns.flatMap(([column, definition]) => checksOf(name(column), definition, WORDS[dialect]));
  const lines = columns.map(([column, definition]) => {
    const required = dialect === 'spark' && !definition.nullable ? ' NOT NULL' : '';
    return `${name(column)} ${TYPES[dialect][definition.type]}${required} COMMENT ${text(told(definition))}`;
  });
  return [
    `-- clé\u00a0: ${cle.map((column) => (empty.has(column) ? `${column} (vide = ${empty.get(column)})` : column)).join(', ')}`,
    ...(dialect === 'trino' ? [`-- obligatoires\u00a0: ${required.join(', ')}`] : []),
    ...referencesOf(table).map(referenceComment),
    ...[...checks, ...rowChecksOf(table)].map((check) => `-- contrôle\u00a0: ${check}`),
    `CREATE TABLE ${name(table)} (\n  ${lines.join(',\n  ')}\n)`,
    dialect === 'spark' ? `USING PARQUET\nCOMMENT ${text(doc)};` : `COMMENT ${text(doc)}\nWITH (format = 'PARQUET');`
  ].join('\n');
}

function referenceComment({ colonnes, table, vers }: Renvoi): string {
  return `-- renvoi\u00a0: (${colonnes.join(', ')}) existe dans ${table} (${vers.join(', ')})`;
}

function isNullable(table: TableName, name: string): boolean {
  return columnsOf(table).some(([column, { nullable }]) => column === name && nullable === true);
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

function told({ doc, unite }: { doc: string; unite?: string }): string {
  return unite === undefined ? doc : `${doc} Unité\u00a0: ${unite}.`;
}
