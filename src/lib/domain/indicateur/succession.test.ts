import { describe, expect, it } from 'vitest';
import { heritiers } from './succession';

describe('les successions d’entités', () => {
  it('deux hôpitaux fusionnés ont le même héritier', () => {
    const carte = heritiers([
      { ancien: '080000037', nouveau: '080011174' },
      { ancien: '080000615', nouveau: '080011174' }
    ]);
    expect(carte).toEqual(
      new Map([
        ['080000037', '080011174'],
        ['080000615', '080011174']
      ])
    );
  });

  it('une fusion de fusion se suit jusqu’au bout', () => {
    const carte = heritiers([
      { ancien: 'A', nouveau: 'B' },
      { ancien: 'B', nouveau: 'C' }
    ]);
    expect(carte.get('A')).toBe('C');
  });

  it('des successions en boucle sont une erreur, pas une attente sans fin', () => {
    expect(() =>
      heritiers([
        { ancien: 'A', nouveau: 'B' },
        { ancien: 'B', nouveau: 'A' }
      ])
    ).toThrow(/boucle/);
  });
});
