import { describe, expect, it } from 'vitest';
import { montantSigne } from './montant';

describe('un montant signé', () => {
  it('porte toujours son signe, sauf zéro', () => {
    expect([540_000, -1_300_000, 0, -0.2].map(montantSigne).map((t) => t.replaceAll('\u00a0', ' '))).toEqual([
      '+540 k€',
      '−1,3 M€',
      '0 €',
      '0 €'
    ]);
  });
});
