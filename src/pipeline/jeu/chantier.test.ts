import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { effaceChantiers, ouvreChantier } from './chantier';

let racine = '';
beforeEach(() => {
  racine = mkdtempSync(path.join(tmpdir(), 'trajectoire-'));
});
afterEach(() => rmSync(racine, { recursive: true, force: true }));

describe('une publication interrompue', () => {
  it('ne laisse rien : son dossier part à la suivante, celui d’une publication en cours reste', () => {
    const enCours = ouvreChantier(path.join(racine, 'region'));
    // No process has this number: Linux stops at four million.
    for (const nom of ['.en-cours-99999999-abc', '.en-cours-Xy12ab', '.en-cours-Xy12ab-ancien']) {
      mkdirSync(path.join(racine, 'region', nom, 'vues'), { recursive: true });
    }
    mkdirSync(path.join(racine, 'region/0a1b2c'));
    expect(effaceChantiers(racine).sort()).toEqual([
      'region/.en-cours-99999999-abc',
      'region/.en-cours-Xy12ab',
      'region/.en-cours-Xy12ab-ancien'
    ]);
    expect([existsSync(enCours), existsSync(path.join(racine, 'region/0a1b2c'))]).toEqual([true, true]);
  });

  it('n’est jamais copiée dans le site, même si elle dure encore', () => {
    ouvreChantier(path.join(racine, 'region'));
    expect(effaceChantiers(racine, true)).toHaveLength(1);
    expect(effaceChantiers(path.join(racine, 'absent'))).toEqual([]);
  });
});
