import { describe, expect, it } from 'vitest';
import { anneeDeBase, indiceDe } from './indice';

const serie = (...valeurs: (number | null)[]) => valeurs.map((valeur, rang) => ({ annee: 2022 + rang, valeur }));
const annees = [2022, 2023, 2024];
const base = (...series: ReturnType<typeof serie>[]) => anneeDeBase(series, annees);

describe('l’année qui vaut 100', () => {
  it('est la première où tous ceux qui ont une dernière valeur en ont une', () => {
    expect(base(serie(2000, 1900, 1500), serie(null, 50, 60))).toBe(2023);
    // Disparu avant la dernière année, il ne retarde pas la base.
    expect(base(serie(2000, 1900, 1500), serie(null, 50, null))).toBe(2022);
    expect(base(serie(0, 10, 12))).toBe(2023);
  });

  it('n’est ni la dernière, ni celle d’une série qui passe sous zéro, ni celle de rien', () => {
    expect([base(serie(null, null, 12)), base(serie(10, -1, 12)), base(serie(null, null, null))]).toEqual([
      ...[null, null, null]
    ]);
  });

  it('60 pour 50 font 120\u00a0; sans valeur de base, ou sur zéro, rien', () => {
    expect(indiceDe(60, serie(50), 2022)).toBe(120);
    expect([indiceDe(60, serie(null), 2022), indiceDe(60, serie(0), 2022), indiceDe(null, serie(50), 2022)]).toEqual([
      ...[null, null, null]
    ]);
  });
});
