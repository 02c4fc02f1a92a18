import { describe, expect, it } from 'vitest';
import { cumul } from '../fixtures/contrat';
import { layout } from './layout';

const clair = (texte: string | undefined) => texte?.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('les gains cumulés', () => {
  it('partent de 0 et vont jusqu’au terme de l’attendu', () => {
    const g = layout(cumul, { largeur: 900 });
    expect(clair(g.graduations[0]?.texte)).toBe('0 €');
    expect(g.graduations[0]).toMatchObject({ y: g.cadre.bas, zero: true });
    expect(g.annees.map((a) => a.annee)).toEqual([2024, 2025, 2026, 2027, 2028]);
    expect(g.x('2028-12-31')).toBe(g.cadre.droite);
  });

  it('arrêtent le réalisé à la date de situation', () => {
    const g = layout(cumul, { largeur: 900 });
    expect(g.fin?.x).toBe(g.x('2026-09-30'));
    expect(g.realise.endsWith(`L${g.fin?.x},${g.fin?.y}`)).toBe(true);
    expect(g.marques.find((m) => m.situation)).toMatchObject({ x: g.fin?.x, texte: 'situation au 30/09/2026' });
  });

  it('mesurent l’écart entre les deux courbes, signé', () => {
    const g = layout(cumul, { largeur: 900 });
    // 200 px for 14 M€: 1.2 M€ are 17.1 px.
    expect((g.ecart?.y2 ?? 0) - (g.ecart?.y1 ?? 0)).toBeCloseTo(17.1, 0);
    expect(g.ecart).toMatchObject({ favorable: false, ancre: 'start' });
    expect(clair(g.ecart?.texte)).toBe('−1,2 M€');
  });

  it('écrivent l’écart à gauche quand le bord est proche', () => {
    const attendu = cumul.attendu.slice(0, 3);
    const g = layout({ ...cumul, attendu, au: '2026-12-31' }, { largeur: 400 });
    expect(g.ecart).toMatchObject({ ancre: 'end', favorable: true });
    expect(clair(g.ecart?.texte)).toBe('+2,4 M€');
  });

  it('nomment les deux courbes sans superposition, dessous quand la place manque', () => {
    const large = layout({ ...cumul, au: '2026-12-31' }, { largeur: 900 }).etiquettes;
    const ys = large.map((e) => e.y).sort((a, b) => a - b);
    expect((ys[1] ?? 0) - (ys[0] ?? 0)).toBeGreaterThanOrEqual(45);
    const g = layout(cumul, { largeur: 340 });
    expect(g.etiquettes.map((e) => clair(e.lignes.join()))).toEqual([
      '14,0 M€ attendu au 31/12/2028',
      '4,5 M€ réalisé au 30/09/2026'
    ]);
    expect(g.etiquettes.every((e) => e.y > g.cadre.bas && e.y < g.hauteur)).toBe(true);
  });

  it('laissent hors du dessin une marque hors de l’axe', () => {
    const marques = [{ date: '2019-01-01', texte: 'projet' }];
    expect(layout({ ...cumul, marques }, { largeur: 900 }).marques.map((m) => m.situation)).toEqual([true]);
  });

  it('ne tracent rien sans gain', () => {
    const g = layout({ ...cumul, attendu: [], realise: [] }, { largeur: 640 });
    expect(g).toMatchObject({ vide: true, graduations: [], attendu: '', realise: '', fin: null, ecart: null });
  });
});
