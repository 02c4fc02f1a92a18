import { describe, expect, it } from 'vitest';
import { cumul } from '../fixtures/contrat';
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
