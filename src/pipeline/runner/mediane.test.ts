import { describe, expect, it } from 'vitest';
import { mediane } from './mediane';

describe('la médiane des mesures', () => {
  it('est la valeur du milieu, ou la moyenne des deux du milieu', () => {
    expect(mediane([9, 1, 4])).toBe(4);
    expect(mediane([9, 1, 4, 6])).toBe(5);
    expect(mediane([3])).toBe(3);
  });

  it('ne compte pas une mesure manquée pour zéro', () => {
    expect(mediane([null, 8, null])).toBe(8);
    expect(mediane([])).toBeNull();
  });
});
