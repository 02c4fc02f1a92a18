import { describe, expect, it } from 'vitest';
import { sontFideles } from '../fixtures/fideles';
import { etats } from './etats.fixture';
import { layout } from './layout';

describe('le dessin de deux valeurs', () => {
  sontFideles(etats);

  it('les place sur une échelle qui porte le zéro', () => {
    // De 6 à 114 pour 0 à 200 : 100 est au milieu.
    expect(layout({ a: 100, b: null, bornes: [50, 200] }, 120)).toEqual({ zero: 6, a: 60, b: null });
  });
});
