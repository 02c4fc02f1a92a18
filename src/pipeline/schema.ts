import { parseArgs } from 'node:util';
import { ddl, DIALECTS } from './lake/ddl';

const AIDE = `npm run --silent schema -- --ddl ${DIALECTS.join('|')}   le contrat des tables, en SQL`;

/** `npm run schema -- --ddl DIALECT`: prints the contract of the canonical tables. */
export function main(args: string[]): number {
  const { values } = parseArgs({ args, options: { ddl: { type: 'string' }, aide: { type: 'boolean', short: 'h' } } });
  if (values.aide) {
    console.log(AIDE);
    return 0;
  }
  const dialect = DIALECTS.find((d) => d === values.ddl);
  if (!dialect)
    throw new Error(
      `«\u00a0${values.ddl ?? ''}\u00a0» n’est pas un dialecte connu\u00a0: ${DIALECTS.join(', ')}.\n${AIDE}`
    );
  console.log(ddl(dialect));
  return 0;
}
