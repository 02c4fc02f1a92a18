import { describe, expect, it } from 'vitest';
import { aidePubliee, natureDuFait, typeDeContrat } from './contrat';
import { simple } from './exemples.fixture';

describe('un contrat tel qu’il est publiquement connu', () => {
  it('l’aide se lit comme elle a été publiée : un montant, une fourchette, ou rien', () => {
    expect(simple(aidePubliee({ aideMin: 15e6, aideMax: 15e6 }))).toBe('15 M€');
    expect(simple(aidePubliee({ aideMin: 10e6, aideMax: 20e6 }))).toBe('10 à 20 M€');
    expect(simple(aidePubliee({ aideMin: 1.5e6, aideMax: null }))).toBe('au moins 1,5 M€');
    expect(simple(aidePubliee({ aideMin: null, aideMax: 20e6 }))).toBe('jusqu’à 20 M€');
    expect(aidePubliee({ aideMin: null, aideMax: null })).toBe('non publiée');
  });

  it('le type et la nature d’un fait se disent en toutes lettres, même inconnus', () => {
    expect(typeDeContrat('contrat_performance')).toBe('Contrat de performance');
    expect(typeDeContrat('contrat_nouveau')).toBe('Contrat nouveau');
    expect(natureDuFait('rejet')).toBe('Rejet');
    expect(natureDuFait('bilan')).toBe('bilan');
  });
});
