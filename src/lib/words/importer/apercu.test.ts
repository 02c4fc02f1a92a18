import { describe, expect, it } from 'vitest';
import { unitesEnMots } from './apercu';

describe('ce qu’un import remplace, en mots', () => {
  it('nomme le contrat d’un classeur et compte les comptes qu’il apporte', () => {
    expect(
      unitesEnMots([
        { genre: 'contrat', contrat: 'plaine-2024', rows: {} },
        { genre: 'comptes', table: 'compte', ej: '970000001', rows: {} },
        { genre: 'comptes', table: 'compte', ej: '970000002', rows: {} }
      ])
    ).toBe('le contrat plaine-2024\u00a0; la table «\u00a0Comptes\u00a0» de 2\u00a0entités juridiques');
  });

  it('dit les éditions d’un producteur et leurs entités, chacune une fois', () => {
    const unite = (edition: string, entite: string) =>
      ({ genre: 'mesures', source: 'sae', edition, entite_type: 'ght', entite, rows: {} }) as const;
    expect(unitesEnMots([unite('GHT_2023r', 'ZZ-01'), unite('GHT_2024r', 'ZZ-01'), unite('GHT_2024r', 'ZZ-02')])).toBe(
      'les mesures de 2\u00a0entités dans GHT_2023r, GHT_2024r'
    );
  });
});
