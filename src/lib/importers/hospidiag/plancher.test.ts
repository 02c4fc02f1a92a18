import { describe, expect, it } from 'vitest';
import { plancherDe } from './plancher';

const volumes =
  (v: Record<string, number | null>) =>
  (nom: string): number | null =>
    v[nom] ?? null;

describe('le plancher d’activité', () => {
  it('99 séjours ne disent rien d’une durée de séjour, 100 disent quelque chose', () => {
    expect(plancherDe('P1', volumes({ CI_A1: 99 }))).toEqual({ etat: 'sous' });
    expect(plancherDe('P1', volumes({ CI_A1: 100 }))).toEqual({ etat: 'ouvert' });
  });

  it('la chirurgie ambulatoire se juge sur tous les séjours de chirurgie', () => {
    expect(plancherDe('P12', volumes({ CI_A2: 60, CI_A5: 40 }))).toEqual({ etat: 'ouvert' });
    expect(plancherDe('P12', volumes({ CI_A2: 60, CI_A5: 0 }))).toEqual({ etat: 'sous' });
  });

  it('un volume inconnu ferme la porte, et les colonnes sans plancher restent ouvertes', () => {
    expect(plancherDe('P12', volumes({ CI_A2: 300 }))).toEqual({ etat: 'inconnu', colonne: 'CI_A5' });
    expect(plancherDe('P1', volumes({}))).toEqual({ etat: 'inconnu', colonne: 'CI_A1' });
    expect(plancherDe('RH8', volumes({ CI_A1: 0 }))).toEqual({ etat: 'ouvert' });
  });
});
