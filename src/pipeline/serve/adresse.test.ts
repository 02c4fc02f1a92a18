import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { adresseNormale } from './adresse';

describe('l’adresse demandée au serveur', () => {
  it('se lit une fois décodée, sans sa question', () => {
    expect(adresseNormale('/')).toBe('/');
    expect(adresseNormale('/grand-est/ght/GE-01/?au=2025-12-31')).toBe('/grand-est/ght/GE-01/');
    expect(adresseNormale('/data/p%C3%A9rim%C3%A8tre/a%20b.json#x')).toBe('/data/périmètre/a b.json');
  });

  it('n’a qu’une forme : ni nom vide, ni point, ni séparateur caché, ni nom caché', () => {
    const refusees = [
      ...['//.empreinte', '///…', '//%2e%2e/', '/.//x', '//demonstration/', '/a//b', '/..', '/../etc/passwd', '/a/./b'],
      ...['/%2e%2e/x', '/a%2fb', '/a%2Fb', '/a%5c..%5cb', '/a\\b', '/.empreinte', '/_app/.a', '/a%00b', '/a%0d%0aX: y'],
      ...['', 'demonstration', '*', 'http://ailleurs/x', '/%', '/%zz', '/%c3%28', '/a:b', '/index.html::$DATA', '/a.']
    ];
    for (const url of refusees) expect(adresseNormale(url), url).toBeNull();
  });

  it('jamais ne sort du dossier servi, quelle que soit la demande', () => {
    const morceau = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2f',
      '%5c',
      '\\',
      'a',
      '%00',
      '%252e',
      '?',
      '#',
      ' ',
      '~',
      ':'
    );
    fc.assert(
      fc.property(fc.array(morceau, { maxLength: 12 }), (morceaux) => {
        const chemin = adresseNormale(`/${morceaux.join('')}`);
        if (chemin === null) return;
        expect(path.resolve('/site', `.${chemin}`).startsWith('/site')).toBe(true);
        expect(chemin).not.toMatch(/\/\/|\/\./);
      }),
      { numRuns: 2000 }
    );
  });
});
