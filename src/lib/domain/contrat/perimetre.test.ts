import { describe, expect, it } from 'vitest';
import { membreA, perimetreA, perimetreDesCibles } from './perimetre';

describe('le périmètre à une date', () => {
  it('compte un membre du jour de son entrée au jour de sa sortie', () => {
    const membres = [
      { ej: '970000001', entree: null, sortie: null },
      { ej: '970000002', entree: '2025-01-01', sortie: '2025-12-31' }
    ];
    const a = (au: string) => perimetreA(membres, au).map((m) => m.ej);
    expect(a('2024-12-31')).toEqual(['970000001']);
    expect(a('2025-01-01')).toEqual(['970000001', '970000002']);
    expect(a('2025-12-31')).toHaveLength(2);
    expect(a('2026-01-01')).toEqual(['970000001']);
  });

  it('un établissement qui fusionne le 1er janvier est membre jusqu’au 31 décembre', () => {
    const fusionne = { entree: null, sortie: '2024-12-31' };
    expect([membreA(fusionne, '2024-12-31'), membreA(fusionne, '2025-01-01')]).toEqual([true, false]);
  });
});

describe('les entités dont on additionne les comptes', () => {
  it('sont celles qui ont une cible ; de trois présentes dont deux ont la leur, le total est partiel', () => {
    expect(perimetreDesCibles(['A', 'B', 'C'], new Set(['A', 'C', 'Z']))).toEqual({ ejs: ['A', 'C'], partiel: true });
    expect(perimetreDesCibles(['A', 'C'], new Set(['A', 'C']))).toEqual({ ejs: ['A', 'C'], partiel: false });
  });

  it('sans aucune cible, sont toutes les présentes', () => {
    expect(perimetreDesCibles(['A', 'B'], new Set())).toEqual({ ejs: ['A', 'B'], partiel: false });
  });
});
