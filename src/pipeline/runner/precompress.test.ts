import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precomprimer } from './precompress';

const TEXTE = 'trajectoire '.repeat(500);
let dossier = '';
const dans = (fichier: string): string => path.join(dossier, fichier);

beforeAll(async () => {
  dossier = mkdtempSync(path.join(tmpdir(), 'trajectoire-'));
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
  await precomprimer(dossier);
});

afterAll(() => rmSync(dossier, { recursive: true, force: true }));

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
});
