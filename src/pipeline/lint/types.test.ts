import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const dossier = mkdtempSync(join(tmpdir(), 'regles-typees-'));
afterAll(() => {
  rmSync(dossier, { recursive: true });
});

/** What the rules that need types say of a file alone, in the project's own settings. */
function lues(source: string): string {
  writeFileSync(join(dossier, 'tsconfig.json'), '{"compilerOptions":{"strict":true,"target":"es2022"}}');
  writeFileSync(join(dossier, 'essai.ts'), source);
  const oxlint = join('node_modules', 'oxlint', 'bin', 'oxlint');
  return spawnSync(process.execPath, [oxlint, '-c', '.oxlintrc.json', join(dossier, 'essai.ts')], { encoding: 'utf8' })
    .stdout;
}

const ATTENTE = 'declare function attend(): Promise<number>;\n';

describe('les règles d’écriture qui veulent les types', () => {
  it('refusent une promesse que rien n’attend', () => {
    expect(lues(`${ATTENTE}attend();\nexport {};\n`)).toContain('no-floating-promises');
  });

  it('refusent une condition que les types disent toujours vraie', () => {
    expect(lues('export const longueur = (mot: string): number => (mot === undefined ? 0 : mot.length);\n')).toContain(
      'no-unnecessary-condition'
    );
  });

  it('laissent passer la même promesse attendue', () => {
    expect(lues(`${ATTENTE}export const recu = await attend();\n`)).toContain('Found 0 warnings and 0 errors');
  });
});
