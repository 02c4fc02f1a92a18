import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsByTable, scaled } from './result';

describe('un décimal rendu sans son échelle', () => {
  it.each([
    ['150', 2, 1.5],
    ['-150', 2, -1.5],
    ['5', 3, 0.005],
    ['-5', 3, -0.005],
    ['0', 2, 0],
    ['300', 0, 300]
  ])('%s à l’échelle %i vaut %d', (digits, scale, value) => {
    expect(scaled(digits, scale)).toBe(value);
  });

  it('tout entier divisé par dix à la puissance de l’échelle', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, scale) => {
        expect(scaled(String(digits), scale)).toBeCloseTo(digits / 10 ** scale, 9);
      })
    );
  });
});

it('une table que deux fichiers portent a les lignes de l’un et de l’autre', () => {
  const de = (...jeu: string[]) => tableFromIPC(tableToIPC(tableFromArrays({ jeu })));
  expect(
    rowsByTable([
      ['jeu', de('grand-est')],
      ['source', de('simulation')],
      ['jeu', de('demonstration', 'essai')]
    ])
  ).toEqual({
    jeu: [{ jeu: 'grand-est' }, { jeu: 'demonstration' }, { jeu: 'essai' }],
    source: [{ jeu: 'simulation' }]
  });
});
