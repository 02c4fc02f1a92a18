import { describe, expect, it } from 'vitest';
import { ecritsDeLaDemonstration } from '../../../../tests/oracle/ecrits';
import { aidePubliee, natureDuFait, typeDeContrat } from './contrat';
import { faitsPublies } from './contrat-public';
import { simple } from './exemples.fixture';

describe('un contrat tel qu’il est publiquement connu', () => {
  it('l’aide se lit comme elle a été publiée : un montant, une fourchette, ou rien', () => {
    expect(simple(aidePubliee({ aideMin: 15e6, aideMax: 15e6 }))).toBe('15 M€');
    expect(simple(aidePubliee({ aideMin: 10e6, aideMax: 20e6 }))).toBe('10 à 20 M€');
    expect(simple(aidePubliee({ aideMin: 1.5e6, aideMax: null }))).toBe('au moins 1,5 M€');
    expect(simple(aidePubliee({ aideMin: null, aideMax: 20e6 }))).toBe('jusqu’à 20 M€');
    expect(aidePubliee({ aideMin: null, aideMax: null })).toBe('non publiée');
  });

  it('un contrat rejeté n’a pas de signature, un projet pas encore\u00a0: aucun des deux ne l’a « non connue »', () => {
    const signatures = ['ZZ-01', 'ZZ-07', 'ZZ-09'].flatMap((ght) =>
      ecritsDeLaDemonstration()
        .lis('ght', { ght })
        .contrats.map((c) => [c.etat, faitsPublies(c).find(({ nom }) => nom === 'Signature')?.valeur])
    );
    expect(signatures).toContainEqual(['projet', 'pas encore signé']);
    expect(signatures).toContainEqual(['soumis', 'pas encore signé']);
    expect(signatures).toContainEqual(['rejete', 'sans objet']);
  });

  it('le type et la nature d’un fait se disent en toutes lettres, même inconnus', () => {
    expect(typeDeContrat('contrat_performance')).toBe('Contrat de performance');
    expect(typeDeContrat('contrat_nouveau')).toBe('Contrat nouveau');
    expect(natureDuFait('rejet')).toBe('Rejet');
    expect(natureDuFait('bilan')).toBe('bilan');
  });
});
