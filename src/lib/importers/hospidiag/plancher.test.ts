import { describe, expect, it } from 'vitest';
import { sousPlancher } from './plancher';

const volumes =
  (v: Record<string, number | null>) =>
  (nom: string): number | null =>
    v[nom] ?? null;

describe('le plancher d’activité', () => {
  it('99 séjours ne disent rien d’une durée de séjour, 100 disent quelque chose', () => {
    expect(sousPlancher('P1', volumes({ CI_A1: 99 }))).toBe(true);
    expect(sousPlancher('P1', volumes({ CI_A1: 100 }))).toBe(false);
  });

  it('la chirurgie ambulatoire se juge sur tous les séjours de chirurgie', () => {
    expect(sousPlancher('P12', volumes({ CI_A2: 60, CI_A5: 40 }))).toBe(false);
    expect(sousPlancher('P12', volumes({ CI_A2: 60, CI_A5: 0 }))).toBe(true);
  });

  it('un volume inconnu ne cache aucune valeur, et les autres colonnes n’ont pas de plancher', () => {
    expect(sousPlancher('P12', volumes({ CI_A2: 3 }))).toBe(false);
    expect(sousPlancher('RH8', volumes({ CI_A1: 0 }))).toBe(false);
  });
});
