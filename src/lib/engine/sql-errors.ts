import { QueryFailed } from './errors';
import { motProche } from './proche';

/** A reading of one kind of message of DuckDB's: what it says to someone who writes SQL, and what to do. */
interface Reading {
  pattern: RegExp;
  /**
   * @param words the groups of the pattern
   * @param message the whole message of the engine
   */
  explain: (words: string[], knownTables: readonly string[], message: string) => { message: string; conseil: string };
}

const REVOIR = 'Corrigez la requête, puis relancez-la.';

/** The names between quotes that follow some words of the engine, without the table that may stand before them. */
function quotedAfter(message: string, words: string): string[] {
  const suite = (message.split(words)[1] ?? '').split(/\nLINE \d+:/)[0] ?? '';
  return Array.from(suite.matchAll(/"(?:[^".]*\.)?([^"]*)"/g), ([, nom = '']) => nom);
}

/** A name close to a column is a slip of the keyboard; one that was written between quotes is a text. */
function adviceOnColumn(name: string, message: string): string {
  const near = motProche(name, quotedAfter(message, 'Candidate bindings:'));
  if (near !== null) return `Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`;
  const written = message.slice(message.search(/\nLINE \d+:/));
  return written.includes(`"${name}"`)
    ? `Un texte s’écrit entre apostrophes simples\u00a0: '${name}'.`
    : 'La documentation à côté donne les colonnes de chaque table.';
}

const READINGS: readonly Reading[] = [
  {
    pattern: /^Invalid Input Error: Cannot prepare multiple statements/,
    explain: () => ({
      message: 'Il y a plusieurs instructions.',
      conseil: 'Gardez-en une seule\u00a0; WITH permet d’en nommer les étapes.'
    })
  },
  {
    pattern: /^Parser Error: syntax error at end of input/,
    explain: () => ({ message: 'La requête s’arrête avant la fin\u00a0: il manque quelque chose.', conseil: REVOIR })
  },
  {
    pattern: /^Parser Error: syntax error at or near "([^"]*)"/,
    explain: ([near]) => ({
      message: `La syntaxe n’est pas comprise près de «\u00a0${near}\u00a0».`,
      conseil: 'Vérifiez le mot-clé, les virgules et les parenthèses à cet endroit.'
    })
  },
  {
    pattern: /^Catalog Error: Table with name (\S+) does not exist!(?:\s*Did you mean "([^"]*)")?/,
    explain: ([name, near], tables) => ({
      message: `La table «\u00a0${name}\u00a0» n’existe pas.`,
      conseil:
        near !== undefined && tables.includes(near)
          ? `Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`
          : 'La documentation à côté donne le nom des tables.'
    })
  },
  {
    pattern: /^Catalog Error: .*Function with name "?([^\s"]+)"? does not exist/,
    explain: ([name = ''], _, message) => {
      const near = motProche(name, quotedAfter(message, 'Did you mean'));
      return {
        message: `La fonction «\u00a0${name}\u00a0» n’existe pas, ou demande une extension qui n’est pas installée.`,
        conseil:
          near === null
            ? 'Ici le moteur n’a que ses fonctions de base\u00a0: ni réseau, ni JSON, ni fuseaux horaires.'
            : `Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`
      };
    }
  },
  {
    pattern: /^Binder Error: (?:Referenced column|Table "[^"]*" does not have a column named) "([^"]*)"/,
    explain: ([name = ''], _, message) => ({
      message: `La colonne «\u00a0${name}\u00a0» n’existe pas dans ces tables.`,
      conseil: adviceOnColumn(name, message)
    })
  },
  {
    pattern: /^Binder Error: column "([^"]*)" must appear in the GROUP BY/,
    explain: ([name]) => ({
      message: `La colonne «\u00a0${name}\u00a0» n’est ni groupée ni agrégée.`,
      conseil: 'Ajoutez-la après GROUP BY, ou entourez-la d’une fonction telle que sum() ou max().'
    })
  },
  {
    pattern: /^Binder Error: No function matches .*'([^']*)'/,
    explain: ([call]) => ({
      message: `Aucune fonction ne prend ces arguments\u00a0: ${call}.`,
      conseil: 'Vérifiez le type des colonnes, ou convertissez-les avec ::DOUBLE, ::VARCHAR ou ::DATE.'
    })
  },
  {
    pattern: /^Conversion Error: Could not convert string '([^']*)' to (\w+)/,
    explain: ([value, type]) => ({
      message: `Le texte «\u00a0${value}\u00a0» ne se convertit pas en ${type}.`,
      conseil: 'Comparez un texte à un texte, ou employez try_cast().'
    })
  },
  {
    pattern: /^Permission Error: .*(?:file system|disabled)/,
    explain: () => ({
      message: 'Le moteur ne lit ni fichier ni adresse\u00a0: il ne connaît que les tables du jeu de données.',
      conseil: REVOIR
    })
  },
  {
    pattern: /^Out of Memory Error/,
    explain: () => ({
      message: 'La requête demande plus de mémoire que le navigateur n’en donne.',
      conseil: 'Filtrez ou groupez davantage avant de joindre ou de trier.'
    })
  }
];

/** DuckDB's own message without the excerpt that it prints, at times twice. */
function ownWords(message: string): string {
  return (message.split(/\n\s*\n?LINE \d+:/)[0] ?? message).trim();
}

/** Line of the statement that the message points at; null when it points at none. */
function lineOf(message: string): number | null {
  const line = /\nLINE (\d+):/.exec(message)?.[1];
  return line === undefined ? null : Number(line);
}

/**
 * An error of the engine in words for the experts' box: the French sentence, the line, then the engine's own message.
 *
 * @param knownTables tables that a suggestion may name
 */
export function explainSqlError(cause: unknown, knownTables: readonly string[]): QueryFailed {
  const message = cause instanceof Error ? cause.message : String(cause);
  const own = ownWords(message);
  const line = lineOf(message);
  for (const { pattern, explain } of READINGS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const { message: french, conseil } = explain(found.slice(1), knownTables, message);
    const where = line === null ? '' : ` (ligne ${line})`;
    return new QueryFailed(
      `${french.replace(/[.]$/, '')}${where}. Le moteur dit\u00a0: «\u00a0${own}\u00a0»`,
      conseil,
      cause
    );
  }
  return new QueryFailed(`Le moteur refuse la requête\u00a0: «\u00a0${own}\u00a0»`, REVOIR, cause);
}
