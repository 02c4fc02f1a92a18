import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attenduAu, datesDe, ecartDe, ordonner } from './cumul';
import { cumul } from './cumul.fixture';

describe('l’attendu à une date', () => {
  it('se lit au point, ou sur la droite entre deux points', () => {
    expect(attenduAu(cumul.attendu, '2025-12-31')).toEqual({ cumul: 3e6, interpole: false });
    // 273 of 365 days from 3 to 6.65 M€: 10 000 € a day.
    expect(attenduAu(cumul.attendu, '2026-09-30')).toEqual({ cumul: 5.73e6, interpole: true });
  });

  it('n’existe ni avant le premier point ni après le dernier', () => {
    expect(attenduAu(cumul.attendu, '2024-01-01')).toBeNull();
    expect(attenduAu(cumul.attendu, '2029-12-31')).toBeNull();
    expect(attenduAu([], '2026-09-30')).toBeNull();
  });

  it('reste entre les deux points qui l’entourent', () => {
    const jour = fc.integer({ min: 1, max: 364 });
    fc.assert(
      fc.property(jour, fc.integer(), fc.integer(), (n, a, b) => {
        const date = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
        const lu = attenduAu(
          [
            { date: '2026-01-01', cumul: a },
            { date: '2027-01-01', cumul: b }
          ],
          date
        );
        return lu !== null && lu.cumul >= Math.min(a, b) - 1e-3 && lu.cumul <= Math.max(a, b) + 1e-3;
      })
    );
  });
});

describe('l’écart des gains cumulés', () => {
  it('ignore ce qui est réalisé après la date de situation', () => {
    expect(ordonner(cumul).realise.map((p) => p.date)).toEqual(['2024-06-28', '2025-12-31', '2026-09-30']);
    expect(ecartDe(cumul)).toEqual({
      date: '2026-09-30',
      attendu: 5.73e6,
      realise: 4.53e6,
      ecart: -1.2e6,
      interpole: true
    });
  });

  it('compare au dernier jour connu, non à la date de situation', () => {
    expect(ecartDe({ ...cumul, au: '2026-06-30' })).toMatchObject({ date: '2025-12-31', ecart: -600_000 });
  });

  it('n’existe pas sans attendu ou sans réalisé', () => {
    expect(ecartDe({ ...cumul, attendu: [] })).toBeNull();
    expect(ecartDe({ ...cumul, realise: [] })).toBeNull();
  });

  it('visite chaque jour une fois, dans l’ordre', () => {
    expect(datesDe(cumul)).toEqual(['2024-06-28', '2025-12-31', '2026-09-30', '2026-12-31', '2028-12-31']);
  });
});
