import { describe, expect, it } from 'vitest';
import { fusionsDeGht, heritiers, type SuccessionGht } from './succession';

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

describe('les codes de GHT remplacés', () => {
  const succession = (ancien: string, nouveau: string, nature: SuccessionGht['nature']): SuccessionGht => ({
    ...{ ancien, nouveau, nature },
    date: '2023-01-01'
  });
  const [dix, treize] = [succession('ARA-10', 'ARA-22', 'fusion'), succession('ARA-13', 'ARA-22', 'fusion')];

  it('une fusion chaîne les séries ; une scission et une succession incertaine les laissent à part', () => {
    const autres = [succession('HF-06', 'HF-15', 'scission'), succession('MAR-01', 'MAR-02', 'incertaine')];
    expect(fusionsDeGht([dix, ...autres, treize])).toEqual([dix, treize]);
  });

  it('un code suivi pour lui-même ne se compte pas une seconde fois dans son successeur', () => {
    expect(fusionsDeGht([dix, treize], new Set(['ARA-10', 'ARA-22']))).toEqual([]);
  });
});
