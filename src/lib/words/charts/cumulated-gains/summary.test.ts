import { describe, expect, it } from 'vitest';
import { cumul } from '$lib/charts/fixtures/contrat';
import { ecartDe } from '$lib/domain/gain/cumul';
import { enBref, lireDate, notes, summary } from './summary';
import { table } from './table';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('le résumé des gains cumulés', () => {
  it('dit le réalisé, l’attendu, l’écart et le terme', () => {
    expect(clair(summary(cumul))).toBe(
      'Gains cumulés. Au 30/09/2026 : 4,5 M€ réalisés pour 5,7 M€ attendus (interpolé), écart −1,2 M€. ' +
        'Attendu au terme : 14,0 M€ au 31/12/2028.'
    );
  });

  it('dit ce qui manque', () => {
    expect(clair(enBref({ ...cumul, realise: [] }))).toBe('Aucun gain réalisé connu au 30/09/2026');
    expect(clair(summary({ ...cumul, attendu: [] }))).toBe(
      'Gains cumulés. Au 30/09/2026 : 4,5 M€ réalisés, aucun attendu à cette date. Aucun gain attendu.'
    );
  });

  it('note une comparaison qui n’est pas prise à la date de situation', () => {
    expect(notes(cumul)).toEqual([]);
    expect(notes({ ...cumul, au: '2026-06-30' }).map(clair)).toEqual([
      'Dernier réalisé connu au 31/12/2025 : l’écart est pris à cette date, non au 30/06/2026.'
    ]);
  });
});

describe('les gains cumulés d’un contrat gelé', () => {
  // Frozen on 7 October 2025, nothing more is expected: 3 M€ stay 3 M€.
  const attendu = [
    { date: '2024-06-28', cumul: 0 },
    { date: '2025-09-30', cumul: 2_900_000 },
    { date: '2025-12-31', cumul: 3_000_000 },
    { date: '2028-12-31', cumul: 3_000_000 }
  ];
  const gele = { ...cumul, attendu, gel: '2025-10-07' };

  it('ne comparent pas ce qui est réalisé depuis à ce qui était attendu au gel', () => {
    expect(ecartDe(gele)).toBeNull();
    // À la fin du trimestre d’avant le gel, 1,2 M€ étaient venus des 3 attendus : les 3,3 M€ d’après n’y répondent pas.
    const auTrimestre = [...cumul.realise, { date: '2025-09-30', cumul: 1_200_000 }];
    expect(clair(summary({ ...gele, realise: auTrimestre }))).toBe(
      'Gains cumulés. Au 30/09/2025 : 1,2 M€ réalisés pour 3,0 M€ attendus au gel du 07/10/2025, aucun écart après lui ; ' +
        'au 30/09/2026 : 4,5 M€ réalisés. Attendus gelés.'
    );
    expect(clair(summary({ ...gele, realise: [{ date: '2026-09-30', cumul: 4_500_000 }] }))).toContain(
      'Aucun gain réalisé connu pour 3,0 M€ attendus au gel du 07/10/2025'
    );
    expect(clair(lireDate(gele, '2026-09-30'))).toBe('30/09/2026 : attendus gelés, réalisé 4,5 M€');
    expect(table(gele).rows.map((r) => r.map(clair))).toEqual([
      ['28/06/2024', '0 €', '0 €', '0 €'],
      ['30/09/2025', '2,9 M€', '—', '—'],
      ['07/10/2025', '3,0 M€', '—', '—'],
      ['31/12/2025', 'gelé', '2,4 M€', '—'],
      ['30/09/2026', 'gelé', '4,5 M€', '—']
    ]);
  });

  it('se comparent encore à une date d’avant le gel', () => {
    const avant = { ...gele, au: '2025-09-30', realise: [{ date: '2025-09-30', cumul: 2_300_000 }] };
    expect(clair(lireDate(avant, '2025-09-30'))).toBe('30/09/2025 : attendu 2,9 M€, réalisé 2,3 M€, écart −600 k€');
  });
});

describe('la lecture d’un jour', () => {
  it('dit l’attendu, le réalisé et l’écart quand ils sont connus', () => {
    expect(clair(lireDate(cumul, '2025-12-31'))).toBe('31/12/2025 : attendu 3,0 M€, réalisé 2,4 M€, écart −600 k€');
    expect(clair(lireDate(cumul, '2028-12-31'))).toBe('31/12/2028 : attendu 14,0 M€');
  });
});

describe('le tableau des gains cumulés', () => {
  it('a une ligne par jour connu', () => {
    const t = table(cumul);
    expect(t.rows.map((r) => r.map(clair))).toEqual([
      ['28/06/2024', '0 €', '0 €', '0 €'],
      ['31/12/2025', '3,0 M€', '2,4 M€', '−600 k€'],
      ['30/09/2026', '5,7 M€ (interpolé)', '4,5 M€', '−1,2 M€'],
      ['31/12/2026', '6,7 M€', '—', '—'],
      ['31/12/2028', '14,0 M€', '—', '—']
    ]);
  });
});
