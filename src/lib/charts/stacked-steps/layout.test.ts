import { describe, expect, it } from 'vitest';
import { piles } from '../fixtures/contrat';
import { layout } from './layout';

const clair = (texte: string | null | undefined) => texte?.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('les gains par année et par palier', () => {
  it('mettent l’échelle à l’attendu comme aux piles', () => {
    // From 0 to 5 M€ over 210 px from 230 up: 42 px for 1 M€.
    const g = layout(piles, { largeur: 900 });
    expect(g.graduations.map((t) => [clair(t.texte), t.y])).toEqual([
      ['0 €', 230],
      ['1,0 M€', 188],
      ['2,0 M€', 146],
      ['3,0 M€', 104],
      ['4,0 M€', 62],
      ['5,0 M€', 20]
    ]);
    expect(g.colonnes[0]?.blocs.map((b) => [b.cle, b.rect.y, b.rect.hauteur])).toEqual([
      ['constate-false', 167, 63],
      ['realise-true', 146, 21],
      ['securise-false', 129.2, 16.8]
    ]);
    expect(g.colonnes[1]?.attendu?.y).toBe(41);
  });

  it('hachurent ce qui dépend d’une hausse d’activité, et cela seul', () => {
    const blocs = layout(piles, { largeur: 900 }).colonnes.flatMap((c) => c.blocs);
    expect(blocs.filter((b) => b.hachures !== '').map((b) => b.cle)).toEqual([
      'realise-true',
      'securise-true',
      'valide-true'
    ]);
  });

  it('écrivent le palier dans sa tranche quand il y tient, jamais sur des hachures', () => {
    const [premiere] = layout(piles, { largeur: 900 }).colonnes;
    expect(premiere?.blocs.map((b) => b.mot?.texte)).toEqual(['constaté', undefined, 'sécurisé']);
    const dix = {
      annees: Array.from({ length: 10 }, (_, i) => ({
        annee: 2020 + i,
        report: 0,
        attendu: null,
        parts: piles.annees[1]?.parts ?? []
      }))
    };
    expect(layout(dix, { largeur: 340 }).colonnes.flatMap((c) => c.blocs.filter((b) => b.mot))).toEqual([]);
  });

  it('marquent l’attendu plus large que la pile, son montant quand il tient, et rien sans attendu', () => {
    const [, deuxieme, troisieme] = layout(piles, { largeur: 900 }).colonnes;
    expect(clair(deuxieme?.attendu?.texte)).toBe('attendu 4,5 M€');
    const bloc = deuxieme?.blocs[0]?.rect;
    expect(deuxieme?.attendu?.x1).toBeLessThan(bloc?.x ?? 0);
    expect(deuxieme?.attendu?.x2).toBeGreaterThan((bloc?.x ?? 0) + (bloc?.largeur ?? 0));
    expect(troisieme?.attendu).toBeNull();
    expect(layout(piles, { largeur: 280 }).colonnes[1]?.attendu?.texte).toBeNull();
  });

  it('légendent ce qui est tracé, dans l’ordre des piles', () => {
    const g = layout(piles, { largeur: 900 });
    expect(g.legende.map((l) => l.texte)).toEqual([
      'attendu',
      'identifié',
      'chiffré',
      'validé',
      'sécurisé',
      'réalisé',
      'constaté en comptabilité',
      'report des mesures de N-1',
      'dépend d’une hausse d’activité'
    ]);
    expect(g.legende.every((l) => l.x > g.cadre.droite)).toBe(true);
    const seul = { annees: piles.annees.slice(2) };
    expect(layout(seul, { largeur: 900 }).legende.map((l) => l.genre)).toEqual(['valide', 'report']);
  });

  it('mettent la légende dessous quand la place manque', () => {
    const g = layout(piles, { largeur: 340 });
    expect(g.legende.every((l) => l.x === 2 && l.y > g.cadre.bas + 24 && l.y < g.hauteur)).toBe(true);
  });

  it('rangent les années et n’ont pas d’axe sans année', () => {
    expect(layout({ annees: piles.annees.toReversed() }, { largeur: 900 }).colonnes.map((c) => c.annee)).toEqual([
      2025, 2026, 2027
    ]);
    expect(layout({ annees: [] }, { largeur: 900 })).toMatchObject({ colonnes: [], graduations: [], legende: [] });
  });
});
