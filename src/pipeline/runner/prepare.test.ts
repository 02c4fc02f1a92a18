import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstDifference } from './prepare.mjs';
import { RACINE } from './processus';

interface Verrou {
  packages: Record<string, { version?: string; integrity?: string; optionalDependencies?: Record<string, string> }>;
}

const verrou = {
  '': { version: '0.1.0' },
  'node_modules/d3': { version: '7.9.2', integrity: 'sha512-a' },
  'node_modules/@rolldown/binding-win32': { version: '1.0.0', integrity: 'sha512-b', optional: true }
};

describe('la préparation des dépendances', () => {
  it('n’installe rien quand tout est là, un paquet d’une autre plateforme mis à part', () => {
    expect(firstDifference(verrou, { 'node_modules/d3': verrou['node_modules/d3'] })).toBeNull();
  });

  it('nomme ce qui manque, ce qui a changé et ce qui est en trop', () => {
    expect(firstDifference(verrou, {})).toBe('d3 n’est pas installé');
    expect(firstDifference(verrou, { 'node_modules/d3': { version: '7.9.0', integrity: 'sha512-a' } })).toBe(
      'd3 est en version 7.9.0 au lieu de 7.9.2'
    );
    expect(
      firstDifference(verrou, {
        'node_modules/d3': verrou['node_modules/d3'],
        'node_modules/left-pad': { version: '1.0.0' }
      })
    ).toBe('left-pad n’est plus une dépendance');
  });

  it('voit un paquet à demi installé : inscrit, mais dont le dossier manque', () => {
    const installes = { 'node_modules/d3': verrou['node_modules/d3'] };
    expect(firstDifference(verrou, installes, () => false)).toBe('d3 est incomplet');
  });

  // The registry lists no file of this version for those systems: npm takes them without a digest there.
  it('vérifie par son empreinte tout paquet du verrou, sauf le moteur natif des systèmes où sa version n’est pas publiée', () => {
    const { packages } = JSON.parse(readFileSync(path.join(RACINE, 'package-lock.json'), 'utf8')) as Verrou;
    const sans = Object.entries(packages).filter(([nom, { integrity }]) => nom !== '' && integrity === undefined);
    expect(sans.map(([nom]) => nom.replace('node_modules/@duckdb/node-bindings-', ''))).toEqual([
      'darwin-arm64',
      'darwin-x64',
      'linux-arm64',
      'win32-x64'
    ]);
  });

  // A registry that lists one platform only lets `npm install` drop the others, and `npm ci` then refuses everywhere.
  it('trouve au verrou les paquets de toutes les plateformes, sans quoi npm ci refuse', () => {
    const { packages } = JSON.parse(readFileSync(path.join(RACINE, 'package-lock.json'), 'utf8')) as Verrou;
    const connus = new Set(Object.keys(packages).map((chemin) => chemin.replace(/^.*node_modules\//, '')));
    const voulus = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies)
    );
    expect(voulus.filter((nom) => !connus.has(nom))).toEqual([]);
  });
});
