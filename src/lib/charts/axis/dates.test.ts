import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echelleDates, graduerDates } from './dates';
import { joursEntre } from '$lib/domain/temps/calendrier';

const place = { placeAnnee: 30, placeTrimestre: 20 };

describe('l’axe des dates', () => {
  it('compte les jours, années bissextiles comprises', () => {
    expect(joursEntre('1970-01-01', '1970-01-01')).toBe(0);
    expect(joursEntre('2024-02-28', '2024-03-01')).toBe(2);
    expect(joursEntre('2025-02-28', '2025-03-01')).toBe(1);
  });

  it('place un jour à sa part du temps, au dixième de pixel', () => {
    // 2025 has 365 days; 2 July is day 182 of them.
    const x = echelleDates(['2025-01-01', '2026-01-01'], [0, 365]);
    expect(['2025-01-01', '2025-07-02', '2026-01-01'].map(x)).toEqual([0, 182, 365]);
  });

  it('place au milieu une période d’un seul jour', () => {
    expect(echelleDates(['2025-01-01', '2025-01-01'], [0, 80])('2025-01-01')).toBe(40);
  });

  it('trace le 1er janvier et centre l’année sur ce que l’axe en montre', () => {
    // From 1 July 2024 (184 days left) to 31 December 2025, one pixel a day.
    const periode = ['2024-07-01', '2025-12-31'] as const;
    const x = echelleDates(periode, [0, 548]);
    const { annees } = graduerDates(periode, x, place);
    expect(annees).toEqual([
      { annee: 2024, x: null, xTexte: 92 },
      { annee: 2025, x: 184, xTexte: 366 }
    ]);
  });

  it('tait une année dont il ne reste que quelques jours, et garde sa ligne', () => {
    const periode = ['2024-01-01', '2025-01-10'] as const;
    const { annees } = graduerDates(periode, echelleDates(periode, [0, 375]), place);
    expect(annees[1]).toEqual({ annee: 2025, x: 366, xTexte: null });
  });

  it('montre les trimestres seulement quand ils ont la place', () => {
    const periode = ['2024-01-01', '2024-12-31'] as const;
    const large = graduerDates(periode, echelleDates(periode, [0, 365]), place);
    expect(large.trimestres.map((t) => [t.texte, t.x])).toEqual([
      ['T1', 0],
      ['T2', 91],
      ['T3', 182],
      ['T4', 274]
    ]);
    expect(graduerDates(periode, echelleDates(periode, [0, 60]), place).trimestres).toEqual([]);
  });

  it('garde l’ordre des jours', () => {
    const jour = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(jour, jour, (a, b) => {
        const [da, db] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
        const x = echelleDates(['2000-01-01', '2060-01-01'], [0, 900]);
        return da <= db ? x(da) <= x(db) : x(da) >= x(db);
      })
    );
  });
});
