import { describe, expect, it } from 'vitest';
import { apresLesDonnees, connuA, dansLaPeriode, prevuA, venueA } from './connu';

describe('ce qui est connu à une date', () => {
  it('un fait du jour même est connu, un fait du lendemain ne l’est pas', () => {
    expect(connuA('2024-10-15', null, '2024-10-15')).toBe(true);
    expect(connuA('2024-10-16', null, '2024-10-15')).toBe(false);
  });

  it('un fait ancien enregistré depuis n’était pas connu alors', () => {
    expect(connuA('2024-05-31', '2024-11-02', '2024-10-15')).toBe(false);
    expect(connuA('2024-05-31', '2024-11-02', '2024-11-02')).toBe(true);
  });

  it('un fait annoncé d’avance n’a pas eu lieu avant son jour', () => {
    expect(connuA('2025-01-01', '2024-09-01', '2024-10-15')).toBe(false);
  });

  it('un fait sans date se place par le jour de son enregistrement, ou pas du tout', () => {
    expect(connuA(null, '2024-09-01', '2024-10-15')).toBe(true);
    expect(connuA(null, null, '2024-10-15')).toBe(false);
  });

  it('ce qui n’a ni date ni jour d’enregistrement n’est connu à aucune date avant celle du jeu', () => {
    expect(connuA(null, null, '2024-12-30', '2024-12-31')).toBe(false);
    expect(connuA(null, null, '2024-12-31', '2024-12-31')).toBe(true);
  });
});

describe('ce qui est prévu à une date', () => {
  it('une revue à venir est connue dès qu’elle est enregistrée', () => {
    expect(prevuA('2026-11-03', '2026-09-01', '2026-08-31', '2026-09-30')).toBe(false);
    expect(prevuA('2026-11-03', '2026-09-01', '2026-09-01', '2026-09-30')).toBe(true);
  });

  it('sans jour d’enregistrement, elle l’est le jour même ou à la date du jeu', () => {
    expect(prevuA('2026-11-03', null, '2026-06-30', '2026-09-30')).toBe(false);
    expect(prevuA('2026-11-03', null, '2026-09-30', '2026-09-30')).toBe(true);
    expect(prevuA('2025-11-03', null, '2025-11-03', '2026-09-30')).toBe(true);
  });
});

describe('un jour et une période', () => {
  it('la date du jeu a sa situation, le lendemain n’en a pas', () => {
    expect(['2026-09-29', '2026-09-30', '2026-10-01'].map((j) => apresLesDonnees(j, '2026-09-30'))).toEqual([
      false,
      false,
      true
    ]);
  });

  it('un jour vient le jour même', () => {
    expect([
      venueA('2026-01-01', '2025-12-31'),
      venueA('2026-01-01', '2026-01-01'),
      venueA(null, '2026-01-01')
    ]).toEqual([null, '2026-01-01', null]);
  });

  it('une période contient ses deux bouts, et n’a pas de borne là où rien n’est dit', () => {
    const dans = (au: string) => dansLaPeriode('2025-01-01', '2025-12-31', au);
    expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(dans)).toEqual([false, true, true, false]);
    expect(dansLaPeriode(null, null, '1990-01-01')).toBe(true);
  });
});
