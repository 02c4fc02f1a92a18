import { describe, expect, it } from 'vitest';
import { earlierVersions, parseIndex } from './publication';

describe('les versions publiées avant', () => {
  it('la version remplacée s’y ajoute, la plus récente d’abord, chaque jour une fois', () => {
    const remplacee = { donneesAu: '2026-06-30', versions: ['2026-03-31', '2025-12-31'] };
    expect(earlierVersions(['2026-03-31'], remplacee, '2026-09-30')).toEqual([
      '2026-06-30',
      '2026-03-31',
      '2025-12-31'
    ]);
  });
  it('publier de nouveau les mêmes jours n’en ajoute pas, revenir en arrière oublie ce qui suit', () => {
    expect(earlierVersions([], { donneesAu: '2026-09-30' }, '2026-09-30')).toEqual([]);
    expect(earlierVersions([], { donneesAu: '2026-09-30', versions: ['2026-06-30'] }, '2026-08-31')).toEqual([
      '2026-06-30'
    ]);
    expect(earlierVersions([], undefined, '2026-09-30')).toEqual([]);
  });
  it('une ligne d’index qui les dit autrement qu’en jours est refusée', () => {
    const jeu = {
      ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '6', simule: false, donneesAu: '2026-09-30' },
      empreintes: { manifeste: 'a'.repeat(64), modeles: 'b'.repeat(64), ligne: 'c'.repeat(64) }
    };
    const index = (versions: unknown) => JSON.stringify({ jeux: [{ ...jeu, versions }] });
    expect(parseIndex(index(['2026-06-30']))[0]?.versions).toEqual(['2026-06-30']);
    expect(() => parseIndex(index(['juin']))).toThrow('mal décrit');
    expect(() => parseIndex(index('2026-06-30'))).toThrow('mal décrit');
  });
});
