import { describe, expect, it } from 'vitest';
import { annee } from '../fixtures/annee';
import { layout } from './layout';

describe('l’année mois par mois', () => {
  const g = layout(annee, { largeur: 900 });

  it('place le réalisé à ses neuf mois, et ne va pas plus loin : rien n’est compté au-delà', () => {
    expect(g.points.map((p) => p.x)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((mois) => g.x(mois)));
    expect(g.aVenir?.x).toBe(g.x(9));
  });

  it('mène du dernier mois connu à décembre, l’établissement d’abord, l’outil entre ses bornes', () => {
    const dernier = g.points.at(-1);
    expect(g.arrivees.map((a) => a.glyphe)).toEqual(['atterrissage-1', 'atterrissage-2']);
    for (const a of g.arrivees) expect(a.chemin).toBe(`M${dernier?.x},${dernier?.y}L${g.x(12)},${a.y}`);
    expect(g.fourchette?.haut).toBeLessThan(g.arrivees[1]?.y ?? NaN);
    expect(g.fourchette?.bas).toBeGreaterThan(g.arrivees[1]?.y ?? NaN);
  });

  it('une année entière n’est plus à venir : rien ne mène d’un mois à décembre', () => {
    const pleine = layout({ ...annee, realise: annee.precedent?.mois ?? [] }, { largeur: 900 });
    expect(pleine.aVenir).toBeNull();
    expect(pleine.arrivees.map((a) => a.chemin)).toEqual(['', '']);
  });

  it('nomme chaque ligne, à côté ou dessous, dans l’ordre où on la lit', () => {
    const noms = ['realise', 'atterrissage-1', 'atterrissage-2', 'cible', 'precedent'];
    expect(g.cles.map((c) => c.glyphe)).toEqual(noms);
    const etroit = layout(annee, { largeur: 340 });
    expect(etroit.cles.map((c) => c.glyphe)).toEqual(noms);
    expect(etroit.mois.map((m) => m.texte).join('')).toBe('JFMAMJJASOND');
    for (const cle of etroit.cles) expect(cle.y).toBeGreaterThan(etroit.cadre.bas);
  });
});
