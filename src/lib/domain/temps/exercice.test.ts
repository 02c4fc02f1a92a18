import { describe, expect, it } from 'vitest';
import { dernierExerciceClos, exerciceCommence, horsDuTemps, peutEtreDefinitif } from './exercice';

describe('l’année d’un fichier de producteur', () => {
  it('n’est ni d’avant 2000 ni d’un exercice qui n’est pas clos', () => {
    const dernier = dernierExerciceClos('2026-11-26');
    expect(dernier).toBe(2025);
    expect([1999, 2000, 2025].map((annee) => horsDuTemps(annee, dernier))).toEqual(['ancien', null, null]);
    expect([2026, 2052].map((annee) => horsDuTemps(annee, dernier))).toEqual(['a_venir', 'a_venir']);
  });

  it('au 1er janvier, celle de l’exercice qui vient de finir est possible', () => {
    expect(horsDuTemps(2026, dernierExerciceClos('2026-12-31'))).toBe('a_venir');
    expect(horsDuTemps(2026, dernierExerciceClos('2027-01-01'))).toBeNull();
  });
});

it('un exercice commence le 1er janvier, ce jour compris', () => {
  expect(exerciceCommence(2026, '2025-12-31')).toBe(false);
  expect(exerciceCommence(2026, '2026-01-01')).toBe(true);
});

it('une valeur n’est définitive qu’une fois l’exercice de son jour clos', () => {
  const ditLe = (aujourdHui: string) => peutEtreDefinitif('2026-06-30', aujourdHui);
  expect(['2026-11-29', '2026-12-31', '2027-01-01'].map(ditLe)).toEqual([false, false, true]);
  expect(peutEtreDefinitif('2025-12-31', '2026-01-01')).toBe(true);
});
