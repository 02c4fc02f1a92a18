import { expect, it } from 'vitest';
import type { Column, TableDefinition } from './table';
import { SCHEMA_VERSION, tables } from './tables';

/** What a reader must know of a column to read it right; words of the documentation are none of it. */
const colonne = (nom: string, { type, nullable, unite, valeurs }: Column) =>
  [`  ${nom} ${type}`, nullable ? 'ou rien' : '', unite ?? '', valeurs?.join('|') ?? ''].filter(Boolean).join(', ');

const forme = ([nom, { cle, colonnes }]: [string, TableDefinition]) =>
  [`${nom} (${cle.join(', ')})`, ...Object.entries(colonnes).map(([c, definition]) => colonne(c, definition))].join(
    '\n'
  );

it('la forme des tables n’a pas changé sans que leur version change', async () => {
  const texte = `${Object.entries<TableDefinition>(tables).map(forme).join('\n')}\n`;
  // When this differs: raise SCHEMA_VERSION in tables.ts if the last one was published, then write the file with
  // `npx vitest run -u` and drop the old. Without it an older page says of a table that it does not know that the
  // manifest is broken, instead of asking to be loaded again.
  await expect(texte).toMatchFileSnapshot(`./forme-des-tables.v${SCHEMA_VERSION}.txt`);
});
