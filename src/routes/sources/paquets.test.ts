import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paquets, textesDesLicences } from './paquets.server';

const credites = paquets();

describe('les logiciels crédités', () => {
  it('chaque dépendance de production y est, avec sa licence et son emploi', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const noms = credites.map((p) => p.nom);
    expect(noms).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(credites.filter((p) => p.licence === 'non précisée' || p.role === '')).toEqual([]);
  });

  it('les licences sont celles que les paquets annoncent', () => {
    const licence = Object.fromEntries(credites.map((p) => [p.nom, p.licence]));
    expect(licence).toMatchObject({
      '@duckdb/duckdb-wasm': 'MIT',
      'apache-arrow': 'Apache-2.0',
      d3: 'ISC',
      hyparquet: 'MIT',
      svelte: 'MIT'
    });
  });

  it('le fichier des licences contient celle du projet, celle de la police et les notices d’Arrow', () => {
    const texte = textesDesLicences();
    expect(texte).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    expect(texte).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(texte).toContain('Copyright 2016-2024 The Apache Software Foundation');
  });
});
