import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmenter } from './segments';

const annees = (segments: { annee: number }[][]) => segments.map((s) => s.map((p) => p.annee));
const an = (...liste: number[]) => liste.map((annee) => ({ annee }));

describe('la coupure d’une série en segments', () => {
  it('joint les années qui se suivent', () => {
    expect(annees(segmenter(an(2019, 2020, 2021)))).toEqual([[2019, 2020, 2021]]);
  });

  it('laisse un trou à une année absente', () => {
    expect(annees(segmenter(an(2019, 2020, 2022)))).toEqual([[2019, 2020], [2022]]);
  });

  it('coupe avant l’année d’une rupture de série', () => {
    expect(annees(segmenter(an(2019, 2020, 2021, 2022), [2021]))).toEqual([
      [2019, 2020],
      [2021, 2022]
    ]);
  });

  it('ne donne rien pour une série vide', () => {
    expect(segmenter([])).toEqual([]);
  });

  it('garde chaque année une fois, en ordre, et ne franchit ni trou ni rupture', () => {
    const an4 = fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { maxLength: 20 });
    fc.assert(
      fc.property(an4, an4, (liste, ruptures) => {
        const segments = annees(segmenter(an(...liste), ruptures));
        expect(segments.flat()).toEqual([...liste].sort((a, b) => a - b));
        for (const segment of segments) {
          segment.slice(1).forEach((annee, i) => {
            expect(annee).toBe((segment[i] ?? 0) + 1);
            expect(ruptures).not.toContain(annee);
          });
        }
      })
    );
  });
});
