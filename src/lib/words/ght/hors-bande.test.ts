import { describe, expect, it } from 'vitest';
import { carte, point, simple, taux } from './exemples.fixture';
import { distinctions } from './hors-bande';

const bandes = [{ annee: 2024, n: 130, p20: 0.74, mediane: 0.82, p80: 0.88 }];

describe('ce qui distingue un GHT', () => {
  it('ce sont les indicateurs hors de la bande nationale, les défavorables d’abord', () => {
    const liste = distinctions(
      [
        carte('BON', [point(2024, 0.9)], { ...taux, direction: 'hausse' }, { bandes }),
        carte('DEDANS', [point(2024, 0.8)], { ...taux, direction: 'hausse' }, { bandes }),
        carte('SANS_SENS', [point(2024, 0.7)], { ...taux, direction: 'cible' }, { bandes }),
        carte('MAUVAIS', [point(2024, 0.9)], { ...taux, direction: 'baisse' }, { bandes })
      ],
      2024
    );
    expect(liste.map((d) => [d.code, d.sens])).toEqual([
      ['MAUVAIS', 'defavorable'],
      ['SANS_SENS', 'sans-sens'],
      ['BON', 'favorable']
    ]);
    expect(simple(liste[0]?.bande ?? '')).toBe('74,0 % à 88,0 %');
  });

  it('une valeur absente, un volume sans bande ou une année ancienne ne distinguent personne', () => {
    const liste = distinctions(
      [
        carte('ABSENT', [point(2024, null)], taux, { bandes }),
        carte('VOLUME', [point(2024, 2222)]),
        carte('ANCIEN', [point(2023, 0.99)], taux, { bandes: bandes.map((b) => ({ ...b, annee: 2023 })) })
      ],
      2024
    );
    expect(liste).toEqual([]);
  });

  it('des comptes anciens non plus', () => {
    const ancien = [{ annee: 2014, n: 130, p20: 0.01, mediane: 0.02, p80: 0.05 }];
    const caf = carte(
      'CAF',
      [point(2014, 0.09)],
      { ...taux, famille: 'finances', direction: 'hausse' },
      { bandes: ancien }
    );
    expect(distinctions([caf], 2014)).toEqual([]);
  });
});
