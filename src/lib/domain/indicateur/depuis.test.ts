import { describe, expect, it } from 'vitest';
import { premierComparable, sensDepuis, sensDominant } from './depuis';

const serie = [
  { annee: 2019, valeur: 2680 },
  { annee: 2020, valeur: null },
  { annee: 2021, valeur: 2400 },
  { annee: 2024, valeur: 2222 }
];

describe('l’année à laquelle une valeur se compare', () => {
  it('est la première qui a une valeur', () => {
    expect(premierComparable(serie, 2024)).toEqual({ annee: 2019, valeur: 2680 });
    expect(premierComparable(serie.slice(1), 2024)?.annee).toBe(2021);
  });

  it('n’est jamais d’avant la dernière rupture de série', () => {
    expect(premierComparable(serie, 2024, [2020])?.annee).toBe(2021);
    expect(premierComparable(serie, 2024, [2021])?.annee).toBe(2021);
    expect(premierComparable(serie, 2024, [2024])).toBeNull();
  });

  it('une rupture postérieure ne gêne pas', () => {
    expect(premierComparable(serie, 2021, [2024])?.annee).toBe(2019);
  });

  it('n’existe pas quand l’année elle-même n’a pas de valeur, ou quand elle est la première', () => {
    expect(premierComparable(serie, 2020)).toBeNull();
    expect(premierComparable(serie, 2022)).toBeNull();
    expect(premierComparable(serie, 2019)).toBeNull();
  });
});

describe('le compte des hausses et des baisses', () => {
  const deux = (avant: number | null, apres: number | null) => [
    { annee: 2019, valeur: avant },
    { annee: 2020, valeur: apres }
  ];
  const unite = { unite: 'lits', decimales: 0 };
  const quatre = { hausse: 2, baisse: 1, stable: 1, comparables: 4, depuis: 2019 };

  it('additionne au nombre de séries comparables', () => {
    expect(sensDepuis([deux(1, 2), deux(2, 1), deux(3, 3), deux(4, 6)], 2020, unite)).toEqual(quatre);
  });

  it('laisse ce qui ne se compare pas, et ne compte pas une série seule', () => {
    expect(sensDepuis([deux(1, 2), deux(null, 1), deux(3, 4)], 2020, unite)).toMatchObject({
      hausse: 2,
      comparables: 2
    });
    expect(sensDepuis([deux(1, 2), deux(null, 1)], 2020, unite)).toBeNull();
  });

  it('tient pour stable ce qui bouge de moins que la précision affichée', () => {
    // 12,4 puis 12,6 ETP, affichés 12 et 13 : 0,2 ETP de plus, qui s’arrondit à rien. 12,4 puis 13,4 : un de plus.
    const etp = (exact: number, apres: number) => [
      { annee: 2019, valeur: Math.round(exact), exacte: exact },
      { annee: 2020, valeur: Math.round(apres), exacte: apres }
    ];
    expect(sensDepuis([etp(12.4, 12.6), etp(12.4, 13.4)], 2020, unite)).toMatchObject({ hausse: 1, stable: 1 });
  });

  it('un sens domine quand il l’emporte sur l’autre et sur ceux qui n’ont pas bougé', () => {
    expect(sensDominant(quatre)).toBe('hausse');
    expect(sensDominant({ ...quatre, hausse: 1, baisse: 3, stable: 0 })).toBe('baisse');
    expect(sensDominant({ ...quatre, hausse: 1 })).toBeNull();
    expect(sensDominant({ ...quatre, stable: 2 })).toBeNull();
  });
});
