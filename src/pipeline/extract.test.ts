import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extrais } from './extract';
import { BANDES, FIGURES } from './jeu/reference';

const SAE = '../shared/data/sae';

describe.skipIf(!existsSync(SAE))('les figures reprises de la SAE (fichiers de la DREES à côté du projet)', () => {
  it('sont celles que l’importeur relit', { timeout: 60_000 }, async () => {
    const lis = (nom: string) => readFileSync(path.join('data/reference', nom), 'utf8');
    const extrait = await extrais(SAE, () => undefined);
    expect(extrait.ght).toBe(lis(FIGURES.ght));
    expect(extrait.ej).toBe(lis(FIGURES.ej));
    expect(extrait.bandes).toBe(lis(BANDES));
  });
});
