import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echelle } from './echelle';

describe('l’échelle', () => {
  it('va d’un bout à l’autre, au dixième de pixel', () => {
    const x = echelle([2019, 2022], [10, 110]);
    expect([2019, 2020, 2022].map(x)).toEqual([10, 43.3, 110]);
  });

  it('se retourne pour un axe vertical', () => {
    const y = echelle([0, 1], [200, 0]);
    expect([0, 0.25, 1].map(y)).toEqual([200, 150, 0]);
  });

  it('place au milieu un domaine d’une seule valeur', () => {
    expect(echelle([5, 5], [0, 80])(5)).toBe(40);
  });

  it('garde l’ordre des valeurs', () => {
    const valeur = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(valeur, valeur, (a, b) => {
        const x = echelle([-1e6, 1e6], [0, 600]);
        return a <= b ? x(a) <= x(b) : x(a) >= x(b);
      })
    );
  });
});
