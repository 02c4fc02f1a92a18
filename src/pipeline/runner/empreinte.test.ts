import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { empreinte, fichiersSous, inventaire } from './empreinte';

let racine = '';

beforeEach(() => {
  racine = mkdtempSync(path.join(tmpdir(), 'trajectoire-'));
  mkdirSync(path.join(racine, 'src/b'), { recursive: true });
  writeFileSync(path.join(racine, 'src/a.ts'), 'a');
  writeFileSync(path.join(racine, 'src/b/c.ts'), 'c');
});

afterEach(() => rmSync(racine, { recursive: true, force: true }));

describe('l’empreinte des sources', () => {
  it('parcourt les dossiers dans le même ordre partout', () => {
    expect(fichiersSous(racine, 'src')).toEqual(['src/a.ts', 'src/b/c.ts']);
    expect(fichiersSous(racine, 'absent')).toEqual([]);
  });

  it('reste la même tant que rien ne change, et change avec un contenu, un nom, un fichier de plus', () => {
    const avant = empreinte(racine, ['src']);
    expect(empreinte(racine, ['src'])).toBe(avant);
    writeFileSync(path.join(racine, 'src/a.ts'), 'A');
    const contenu = empreinte(racine, ['src']);
    expect(contenu).not.toBe(avant);
    writeFileSync(path.join(racine, 'src/d.ts'), '');
    expect(empreinte(racine, ['src'])).not.toBe(contenu);
  });

  it('voit d’un dossier construit un fichier perdu ou coupé, sans en relire le contenu', () => {
    const avant = inventaire(racine, 'src', /b\/c\.ts$/);
    writeFileSync(path.join(racine, 'src/b/c.ts'), 'autre');
    expect(inventaire(racine, 'src', /b\/c\.ts$/)).toBe(avant);
    writeFileSync(path.join(racine, 'src/a.ts'), '');
    expect(inventaire(racine, 'src', /b\/c\.ts$/)).not.toBe(avant);
    rmSync(path.join(racine, 'src/a.ts'));
    expect(inventaire(racine, 'src', /b\/c\.ts$/)).not.toBe(avant);
  });

  it('ne dépend pas des tests', () => {
    const avant = empreinte(racine, ['src']);
    writeFileSync(path.join(racine, 'src/a.test.ts'), 'essai');
    expect(empreinte(racine, ['src'])).toBe(avant);
  });
});
