import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precomprimer } from './precompress';

const TEXTE = 'trajectoire '.repeat(500);
let dossier = '';
let cache = '';
const dans = (fichier: string): string => path.join(dossier, fichier);

beforeAll(async () => {
  dossier = mkdtempSync(path.join(tmpdir(), 'trajectoire-'));
  cache = mkdtempSync(path.join(tmpdir(), 'comprimes-'));
  mkdirSync(dans('data/grand-est'), { recursive: true });
  for (const fichier of [
    'index.html',
    'a.js',
    'data/index.json',
    'data/grand-est/m.json',
    'data/grand-est/m.parquet'
  ]) {
    writeFileSync(dans(fichier), TEXTE);
  }
  writeFileSync(dans('petit.json'), '{}');
  await precomprimer(dossier, cache);
});

afterAll(() => {
  for (const d of [dossier, cache]) rmSync(d, { recursive: true, force: true });
});

describe('la compression du site construit', () => {
  it('écrit les deux formes, qui redonnent le fichier', () => {
    for (const fichier of ['index.html', 'a.js', 'data/grand-est/m.json']) {
      expect(brotliDecompressSync(readFileSync(dans(`${fichier}.br`))).toString(), fichier).toBe(TEXTE);
      expect(gunzipSync(readFileSync(dans(`${fichier}.gz`))).toString(), fichier).toBe(TEXTE);
    }
  });

  it('laisse ce qui est déjà comprimé et ce qui n’y gagne rien', () => {
    expect(existsSync(dans('data/grand-est/m.parquet.br'))).toBe(false);
    expect(existsSync(dans('petit.json.br'))).toBe(false);
  });

  it('ne laisse jamais d’ancienne copie à côté du sommaire, qui change en place quand on publie', () => {
    expect(existsSync(dans('data/index.json.br'))).toBe(false);
    expect(existsSync(dans('data/index.json.gz'))).toBe(false);
  });

  it('au passage suivant, ne recomprime que le fichier qui a changé, et oublie son ancienne forme', async () => {
    const autre = `${TEXTE}!`;
    writeFileSync(dans('data/grand-est/m.json'), autre);
    expect(await precomprimer(dossier, cache)).toEqual({ fichiers: 3, repris: 2 });
    expect(brotliDecompressSync(readFileSync(dans('data/grand-est/m.json.br'))).toString()).toBe(autre);
    // Two forms of the page and of the script, which are the same text, and two of the file that changed.
    expect(readdirSync(cache)).toHaveLength(4);
    expect(await precomprimer(dossier, cache)).toEqual({ fichiers: 3, repris: 3 });
  });
});
