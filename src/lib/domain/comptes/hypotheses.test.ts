import { describe, expect, it } from 'vitest';
import { effetDesHypotheses, impactNeutralise } from './hypotheses';

const EJ = '970000001';
const h = (impact: number | null, neutralisee = true, ej = EJ, exercice = 2025) => ({
  ej,
  exercice,
  impact,
  neutralisee
});

describe('ce que le contrat neutralise', () => {
  it('est la somme des impacts neutralisés de l’entité et de l’année', () => {
    const hypotheses = [h(-250_000), h(100_000), h(-900_000, false), h(-5, true, '970000002'), h(-7, true, EJ, 2024)];
    expect(impactNeutralise(hypotheses, EJ, 2025)).toBe(-150_000);
  });

  it('un impact neutralisé qui n’est pas chiffré n’est pas zéro', () => {
    expect(impactNeutralise([h(-250_000), h(null)], EJ, 2025)).toBeNull();
    expect(impactNeutralise([h(null)], EJ, 2025)).toBeNull();
    expect(impactNeutralise([h(null, false), h(-250_000)], EJ, 2025)).toBe(-250_000);
  });

  it('est nul quand rien n’est neutralisé', () => {
    expect(impactNeutralise([], EJ, 2025)).toBe(0);
  });
});

it('l’effet prix dit ce qui est chiffré et compte ce qui ne l’est pas', () => {
  const hypotheses = [h(-250_000), h(null), h(50_000, false), h(-1, true, '970000009')];
  expect(effetDesHypotheses(hypotheses, [EJ], 2025)).toEqual({ connu: -200_000, inconnues: 1 });
  expect(effetDesHypotheses([h(null)], [EJ], 2025)).toEqual({ connu: null, inconnues: 1 });
  expect(effetDesHypotheses([], [EJ], 2025)).toEqual({ connu: null, inconnues: 0 });
});
