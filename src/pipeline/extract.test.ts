import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extrais } from './extract';
import { BANDES, FIGURES, SITES } from './jeu/reference';

const SAE = '../shared/data/sae';

describe.skipIf(!existsSync(SAE))('les figures reprises de la SAE (fichiers de la DREES à côté du projet)', () => {
  it('sont celles que l’importeur relit', { timeout: 60_000 }, async () => {
    const lis = (nom: string) => readFileSync(path.join('data/reference', nom), 'utf8');
    const extrait = await extrais(SAE, () => undefined);
    expect(extrait.ght).toBe(lis(FIGURES.ght));
    expect(extrait.ej).toBe(lis(FIGURES.ej));
    expect(extrait.bandes).toBe(lis(BANDES));
    expect(extrait.sites).toBe(lis(SITES));
  });
});

it('un fichier refusé arrête la reprise des figures, et le conseil ne parle pas de périmètre', async () => {
  const dossier = mkdtempSync(path.join(tmpdir(), 'reprise-'));
  try {
    writeFileSync(path.join(dossier, 'GHT_2052r.csv'), 'GHT_LIBC;LIT_MCO;SEJHC_MCO;JOU_MCO\nGE-05;1;1;1\n');
    await expect(extrais(dossier, () => undefined)).rejects.toThrow(/^les figures(?!.*--perimetre).*GHT_2052r\.csv/);
  } finally {
    rmSync(dossier, { recursive: true });
  }
});
