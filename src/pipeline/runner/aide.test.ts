import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { aideDe } from './aide.mjs';
import { RACINE } from './processus';

const { scripts } = v.parse(
  v.object({ scripts: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(path.join(RACINE, 'package.json'), 'utf8'))
);
const commandes = Object.entries(scripts).filter(([, ligne]) => ligne.includes('run.mjs'));

const DITE = { status: 0, stderr: '' };
const lance = (ligne: string) => spawnSync('sh', ['-c', ligne], { cwd: RACINE, encoding: 'utf8', timeout: 60_000 });

describe('l’aide des commandes', () => {
  it.each(commandes)('npm run %s la donne, et ne fait rien d’autre', { timeout: 120_000 }, (nom, ligne) => {
    const [, commande = ''] = /run\.mjs (\S+)/u.exec(ligne) ?? [];
    const dite = aideDe(commande, ['--aide']);
    expect(aideDe(commande, ['--help'])).toBe(dite);
    const { status, stdout, stderr } = dite === null ? lance(`${ligne} --help`) : { ...DITE, stdout: dite };
    expect({ status, stderr }).toEqual(DITE);
    expect(stdout).toContain(['start', 'test'].includes(nom) ? `npm ${nom}` : ` ${nom}`);
  });

  it('est dite pour elle-même, rien n’est lancé', () => {
    expect(lance(`${scripts.check ?? ''} --aide`)).toMatchObject({ ...DITE, stdout: `${aideDe('check', ['-h'])}\n` });
  });
});

it('une commande dont la sortie n’est lue qu’au début finit sans rien dire', { timeout: 60_000 }, () => {
  const { stderr } = lance(`${scripts.schema ?? ''} --ddl duckdb | true`);
  expect(stderr).toBe('');
});
