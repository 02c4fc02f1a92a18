import { describe, expect, it } from 'vitest';
import { avanceeA, datesPassees, debutDesRetards, prochaineRevue, quandDemander, reunionsTenues } from './rendez-vous';

const reunion = (date: string, instance = 'revue') => ({ date, instance });

describe('les réunions d’un contrat', () => {
  const reunions = [
    reunion('2026-11-18'),
    reunion('2026-06-12'),
    reunion('2026-10-02', 'cosui'),
    reunion('2026-12-09')
  ];

  it('la prochaine revue est la première qui suit la date : une autre instance n’en est pas une', () => {
    expect(prochaineRevue(reunions, '2026-09-30', 'en_cours')).toBe('2026-11-18');
  });

  it('une revue du jour est tenue, elle n’est plus la prochaine', () => {
    expect(prochaineRevue(reunions, '2026-11-18', 'en_cours')).toBe('2026-12-09');
    expect(reunionsTenues(reunions, '2026-11-18').map(({ date }) => date)).toEqual([
      '2026-11-18',
      '2026-10-02',
      '2026-06-12'
    ]);
  });

  it('la veille, elle ne l’est pas encore', () => {
    expect(reunionsTenues(reunions, '2026-11-17').map(({ date }) => date)).toEqual(['2026-10-02', '2026-06-12']);
  });

  it('un contrat fini n’a plus de prochaine revue, même planifiée ; suspendu, il la garde', () => {
    expect(['clos', 'terme_echu', 'abandonne', 'rejete'].map((e) => prochaineRevue(reunions, '2026-09-30', e))).toEqual(
      Array(4).fill(null)
    );
    expect(prochaineRevue(reunions, '2026-09-30', 'suspendu')).toBe('2026-11-18');
  });

  it('sans revue à venir, il n’y a pas de prochaine', () => {
    expect(prochaineRevue(reunions, '2026-12-09', 'en_cours')).toBeNull();
  });
});

describe('une question', () => {
  it('se pose avant la signature tant que rien n’est signé, puis à la prochaine revue, et plus à un contrat fini', () => {
    expect(['projet', 'soumis'].map(quandDemander)).toEqual(Array(2).fill('signature'));
    expect(['signe', 'en_cours', 'avenante', 'suspendu'].map(quandDemander)).toEqual(Array(4).fill('revue'));
    expect(['clos', 'terme_echu', 'abandonne', 'rejete', 'inconnu'].map(quandDemander)).toEqual(Array(5).fill(null));
  });
});

describe('les dates proposées', () => {
  it('les fins de trimestre et les revues depuis le premier jour, la plus récente d’abord, sans la date du jeu', () => {
    expect(datesPassees('2026-03-31', [reunion('2026-05-20'), reunion('2026-09-30')], '2026-09-30')).toEqual([
      { date: '2026-06-30', revue: false },
      { date: '2026-05-20', revue: true },
      { date: '2026-03-31', revue: false }
    ]);
  });

  it('d’un contrat à cheval sur deux années, les trimestres de l’une et de l’autre', () => {
    expect(datesPassees('2025-11-01', [], '2026-05-01').map(({ date }) => date)).toEqual(['2026-03-31', '2025-12-31']);
  });

  it('ni une revue d’avant le contrat, ni une revue à venir, ni une autre instance', () => {
    const reunions = [reunion('2026-04-30'), reunion('2026-11-18'), reunion('2026-07-02', 'cosui')];
    expect(datesPassees('2026-05-01', reunions, '2026-09-30').map(({ date }) => date)).toEqual(['2026-06-30']);
  });

  it('un contrat qui commence après la date du jeu n’a rien à proposer', () => {
    expect(datesPassees('2027-01-01', [], '2026-09-30')).toEqual([]);
  });
});

describe('le mois du contrat', () => {
  const contrat = { debut: '2024-01-01', fin: '2026-12-31' };

  it('un mois entamé compte', () => {
    expect(avanceeA(contrat, '2024-02-15')).toEqual({ mois: 2, sur: 36 });
  });

  it('le premier et le dernier jour en sont, la veille et le lendemain non', () => {
    expect(avanceeA(contrat, '2024-01-01')).toEqual({ mois: 1, sur: 36 });
    expect(avanceeA(contrat, '2026-12-31')).toEqual({ mois: 36, sur: 36 });
    expect(avanceeA(contrat, '2023-12-31')).toBeNull();
    expect(avanceeA(contrat, '2027-01-01')).toBeNull();
  });

  it('sans terme, il ne se dit pas', () => {
    expect(avanceeA({ debut: '2024-01-01', fin: null }, '2024-02-15')).toBeNull();
    expect(avanceeA({ debut: null, fin: '2026-12-31' }, '2024-02-15')).toBeNull();
  });
});

it('les retards se disent depuis la dernière revue tenue, à défaut depuis le début du contrat', () => {
  expect(debutDesRetards({ date: '2026-06-12' }, '2024-01-01', '2026-09-30')).toEqual({
    evenement: 'revue',
    le: '2026-06-12'
  });
  expect(debutDesRetards(undefined, '2024-01-01', '2026-09-30')).toEqual({ evenement: 'contrat', le: '2024-01-01' });
  expect(debutDesRetards(undefined, null, '2026-09-30')).toBeNull();
  // Not begun: its start is to come.
  expect(debutDesRetards(undefined, '2027-01-01', '2026-09-30')).toEqual({
    evenement: 'pas_commence',
    le: '2027-01-01'
  });
});
