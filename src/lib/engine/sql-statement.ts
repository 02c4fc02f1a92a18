import { QueryFailed } from './errors';
import { motProche } from './proche';

const CONSEIL = 'Écrivez une seule instruction, qui commence par SELECT ou WITH.';
/** Statements that DuckDB knows and the box does not take. */
const INTERDITES = new Set(
  `alter analyze attach begin call checkpoint commit comment copy create deallocate delete describe detach drop execute
  explain export force from grant import insert install load merge pivot pragma prepare reindex replace reset revoke
  rollback set show start summarize truncate unpivot update use vacuum values`.split(/\s+/)
);

/**
 * The one statement that the experts' box accepts, without its final semicolon. The engine then checks the rest: that
 * there is only one, and that it only reads (see `SqlEngine`).
 *
 * @throws QueryFailed when it is empty or begins otherwise
 */
export function readStatement(text: string): string {
  const statement = text.replace(/[;\s]+$/u, '');
  const first = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|\()*(\w*)/u.exec(statement)?.[1]?.toLowerCase() ?? '';
  if (first === 'select' || first === 'with') return statement;
  if (first === '' && !/\S/u.test(statement)) throw new QueryFailed('La requête est vide.', CONSEIL);
  if (first === '') throw new QueryFailed('La requête ne commence pas par une instruction.', CONSEIL);
  const mot = first.toUpperCase();
  if (INTERDITES.has(first)) {
    throw new QueryFailed(
      `«\u00a0${mot}\u00a0» n’est pas permis ici\u00a0: on interroge les tables, on ne les change pas.`,
      CONSEIL
    );
  }
  const proche = motProche(first, ['SELECT', 'WITH']);
  throw new QueryFailed(
    `«\u00a0${mot}\u00a0» n’est pas une instruction de SQL.`,
    proche === null ? CONSEIL : `Vouliez-vous dire «\u00a0${proche}\u00a0»\u00a0?`
  );
}

/** The statement as a table, which only a statement that reads can be; on lines of its own, for a comment at its end. */
export function asSubquery(statement: string): string {
  return `SELECT * FROM (\n${statement}\n)`;
}
