import { QueryFailed } from './errors';

const CONSEIL = 'Écrivez une seule instruction, qui commence par SELECT ou WITH.';

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
  throw new QueryFailed(
    first === ''
      ? 'La requête ne commence pas par une instruction.'
      : `« ${first.toUpperCase()} » n’est pas permis ici : on interroge les tables, on ne les change pas.`,
    CONSEIL
  );
}

/** The statement as a table, which only a statement that reads can be; on lines of its own, for a comment at its end. */
export function asSubquery(statement: string): string {
  return `SELECT * FROM (\n${statement}\n)`;
}
