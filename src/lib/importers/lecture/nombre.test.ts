import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lisNombre } from './nombre';

describe('un nombre lu dans une cellule', () => {
  it.each([
    ['150.5', 150.5],
    ['152,25', 152.25],
    ['        14,7', 14.7],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ['-38315470.489920005', -38315470.489920005],
    ['2.1120000000000003E-2', 0.021120000000000003],
    ['0', 0],
    ['.5', 0.5]
  ])('« %s »', (texte, valeur) => {
    expect(lisNombre(texte)).toBe(valeur);
  });

  it('une cellule vide n’est pas zéro', () => {
    expect(lisNombre('')).toBeNull();
    expect(lisNombre('   ')).toBeNull();
  });

  it.each(['.z', 'n.c.', '1.234,5', '12-3', '50,5 %', '1 à 10', 'NaN', 'Infinity', '1e999', '0x1F', '--1'])(
    '« %s » n’est pas un nombre',
    (texte) => {
      expect(lisNombre(texte)).toBeUndefined();
    }
  );

  it('jamais NaN ni infini, quel que soit le texte', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (texte) => {
        const valeur = lisNombre(texte);
        expect(typeof valeur !== 'number' || Number.isFinite(valeur)).toBe(true);
      })
    );
  });

  it('un nombre français se relit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(lisNombre(String(n).replace('.', ','))).toBe(Object.is(n, -0) ? 0 : n);
      })
    );
  });
});
