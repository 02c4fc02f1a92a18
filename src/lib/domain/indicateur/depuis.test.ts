import { describe, expect, it } from 'vitest';
import { premierComparable } from './depuis';

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
