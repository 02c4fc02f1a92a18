import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RACINE } from '../../src/pipeline/runner/processus';
import { NOMMES, remplace } from './nommes';

describe('les changements de règle que les essais doivent voir', () => {
  it.each(NOMMES.map((nomme) => [nomme.dit, nomme] as const))('%s : la règle est là où on la change', (_, nomme) => {
    const source = readFileSync(path.join(RACINE, nomme.fichier), 'utf8');
    expect(remplace(source, nomme)).toContain(nomme.apres);
  });

  it('un changement dont le texte n’est plus dans le fichier est refusé, non essayé à vide', () => {
    const nomme = { code: 'x', dit: 'x', fichier: 'dette.ts', avant: 'SEUIL = 10', apres: 'SEUIL = 12' };
    expect(() => remplace('SEUIL = 11', nomme)).toThrow('dette.ts : « SEUIL = 10 » y est 0 fois au lieu d’une');
  });
});
