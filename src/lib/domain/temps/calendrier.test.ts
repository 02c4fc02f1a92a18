import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anneeDe, finsDesMois, joursEntre, moisEntre, plusJours, plusMois } from './calendrier';

describe('compter les jours', () => {
  it('du 30 septembre au 15 octobre 2024, quinze jours ; dans l’autre sens, moins quinze', () => {
    expect(joursEntre('2024-09-30', '2024-10-15')).toBe(15);
    expect(joursEntre('2024-10-15', '2024-09-30')).toBe(-15);
    expect(anneeDe('2024-10-15')).toBe(2024);
  });

  it('un jour après le 28 février, selon que l’année est bissextile', () => {
    expect(plusJours('2024-02-28', 1)).toBe('2024-02-29');
    expect(plusJours('2023-02-28', 1)).toBe('2023-03-01');
    expect(plusJours('2024-01-01', -1)).toBe('2023-12-31');
  });

  it('douze mois avant le 29 février 2024 est le 28 février 2023', () => {
    expect(plusMois('2024-02-29', -12)).toBe('2023-02-28');
    expect(plusMois('2024-11-30', 3)).toBe('2025-02-28');
    expect(plusMois('2024-01-31', -1)).toBe('2023-12-31');
  });
});

it('les fins de mois de novembre 2023 à février 2024, 29 jours compris', () => {
  expect(finsDesMois('2023-11-30', '2024-02-10')).toEqual(['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29']);
});

describe('compter les mois d’une période', () => {
  it('une année entière en a douze, un semestre six', () => {
    expect(moisEntre('2024-01-01', '2024-12-31')).toBe(12);
    expect(moisEntre('2024-07-01', '2024-12-31')).toBe(6);
  });

  it('un mois commencé compte pour ses jours', () => {
    // Du 16 au 30 septembre : 15 jours sur 30, puis octobre, novembre et décembre.
    expect(moisEntre('2024-09-16', '2024-12-31')).toBeCloseTo(3.5, 12);
    // Du 10 au 12 juin : 3 jours sur 30.
    expect(moisEntre('2024-06-10', '2024-06-12')).toBeCloseTo(0.1, 12);
  });

  it('une période qui finit avant de commencer n’en a aucun', () => {
    expect(moisEntre('2024-09-16', '2024-09-15')).toBe(0);
  });

  it('couper une période ne change pas le nombre de ses mois', () => {
    const jour = fc.integer({ min: 0, max: 4000 }).map((n) => plusJours('2020-01-01', n));
    fc.assert(
      fc.property(jour, fc.nat({ max: 500 }), fc.nat({ max: 500 }), (debut, a, b) => {
        const coupe = plusJours(debut, a);
        const fin = plusJours(coupe, 1 + b);
        expect(moisEntre(debut, coupe) + moisEntre(plusJours(coupe, 1), fin)).toBeCloseTo(moisEntre(debut, fin), 9);
      })
    );
  });
});
