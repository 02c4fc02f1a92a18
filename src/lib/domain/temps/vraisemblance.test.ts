import { describe, expect, it } from 'vitest';
import {
  aVenir,
  decaleDe1904,
  dureTrop,
  comptesLoinDuContrat,
  echeanceDUnAutreExercice,
  exerciceLoin,
  jourAtteste,
  loinDuContrat,
  transmisAvantLaFin,
  transmisTropTot
} from './vraisemblance';

describe('le jour jusqu’où un classeur dit ce qui est arrivé', () => {
  it('est celui que deux feuilles atteignent : une seule peut se tromper', () => {
    expect(jourAtteste([['2026-09-15'], ['2026-09-30'], ['2025-02-28', '2027-11-09']])).toBe('2026-09-30');
    expect(jourAtteste([['2026-09-15'], ['2026-08-31']])).toBe('2026-08-31');
  });

  it('est aussi celui de dix faits d’une même feuille, et pas de neuf', () => {
    const comptes = (n: number) => Array.from({ length: n }, () => '2026-09-30');
    expect(jourAtteste([comptes(10), ['2026-06-30']])).toBe('2026-09-30');
    expect(jourAtteste([comptes(9), ['2026-06-30']])).toBe('2026-06-30');
  });

  it('laisse de côté quelques faits qui viennent seuls après plus d’un an de silence', () => {
    const jours = Array.from({ length: 40 }, (_, i) => `2026-0${1 + (i % 6)}-15`);
    expect(
      jourAtteste([
        [...jours, '2031-03-01'],
        ['2026-06-20', '2031-03-01']
      ])
    ).toBe('2026-06-15');
  });

  it('n’est pas dit quand une seule feuille en a', () => {
    expect([jourAtteste([['2026-09-15'], []]), jourAtteste([])]).toEqual([null, null]);
  });
});

describe('un jour qui ne peut être', () => {
  it('un fait n’est pas daté plus d’un trimestre après les autres', () => {
    expect([aVenir('2026-12-31', '2026-09-30'), aVenir('2027-01-01', '2026-09-30')]).toEqual([false, true]);
    expect(aVenir('2099-01-01', null)).toBe(false);
  });

  it('une date d’un contrat est de deux ans avant lui à deux ans après', () => {
    const du = (jour: string) => loinDuContrat(jour, '2024-03-01', '2027-12-31');
    expect(['2022-02-28', '2022-03-01', '2029-12-31', '2030-01-01'].map(du)).toEqual(['avant', null, null, 'apres']);
    expect([loinDuContrat('1955-01-01', null, null), loinDuContrat('2099-01-01', '2024-03-01', null)]).toEqual([
      null,
      null
    ]);
  });

  it('une date du calendrier de 1904 est du temps de son action à 1 462 jours près, et à plus d’un trimestre de lui', () => {
    const de = (jour: string) => decaleDe1904(jour, '2024-03-01', '2024-12-31');
    expect(['2028-06-01', '2020-05-30', '2029-06-01', '2024-05-31'].map(de)).toEqual([true, true, false, false]);
    // Of an action of five years, 02/04/2029 is 92 days after the end, 03/04/2029 is 93.
    const longue = (jour: string) => decaleDe1904(jour, '2024-01-01', '2028-12-31');
    expect(['2029-04-02', '2029-04-03'].map(longue)).toEqual([false, true]);
  });

  it('un exercice en est quand un de ses jours en est', () => {
    const de = (exercice: number) => exerciceLoin(exercice, '2024-03-01', '2027-12-31');
    expect([2021, 2022, 2032, 2033, 2052].map(de)).toEqual(['avant', null, null, 'apres', 'apres']);
  });

  it('un contrat ne dure pas plus de dix ans', () => {
    expect([dureTrop('2024-03-01', '2034-03-01'), dureTrop('2024-03-01', '2034-03-02')]).toEqual([false, true]);
  });

  it('les comptes vont de dix ans avant à dix ans après', () => {
    const des = (jour: string) => comptesLoinDuContrat(jour, '2024-03-01', '2027-12-31');
    expect(['2014-02-28', '2014-03-01', '2037-12-31', '2038-01-01'].map(des)).toEqual(['avant', null, null, 'apres']);
  });

  it('un document de 2052 n’est pas dû en 2022 ; un compte financier l’est l’année suivante', () => {
    expect([echeanceDUnAutreExercice(2052, '2022-06-30'), echeanceDUnAutreExercice(2024, '2025-06-30')]).toEqual([
      true,
      false
    ]);
  });
});

describe('un document envoyé trop tôt', () => {
  it('un compte financier n’est pas transmis avant le dernier jour de son exercice', () => {
    expect([transmisAvantLaFin('2023-12-30', '2023-12-31'), transmisAvantLaFin('2023-12-31', '2023-12-31')]).toEqual([
      true,
      false
    ]);
  });

  it('aucun document n’est transmis plus d’un an avant son échéance', () => {
    expect([transmisTropTot('2023-06-29', '2024-06-30'), transmisTropTot('2023-06-30', '2024-06-30')]).toEqual([
      true,
      false
    ]);
  });
});

it('un silence au début d’une histoire n’en coupe pas la suite', () => {
  // Un projet de 2019, puis vingt faits de mars 2021 : rien ne manque après.
  const faits = Array.from({ length: 10 }, () => '2021-03-31');
  expect(jourAtteste([['2019-01-01', ...faits], faits])).toBe('2021-03-31');
});

it('l’exercice qui commence soixante mois après le terme, jour pour jour, en est encore', () => {
  expect([exerciceLoin(2033, null, '2028-01-01'), exerciceLoin(2034, null, '2028-01-01')]).toEqual([null, 'apres']);
});
