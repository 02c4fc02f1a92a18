import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etager } from './etager';

describe('l’étagement des étiquettes', () => {
  it('laisse en place celles qui ne se touchent pas', () => {
    expect(etager([10, 50, 90], [20, 20, 20], [0, 200])).toEqual([10, 50, 90]);
  });

  it('écarte celles qui se touchent en gardant leur ordre', () => {
    expect(etager([50, 55], [20, 20], [0, 200])).toEqual([50, 70]);
    expect(etager([55, 50], [20, 20], [0, 200])).toEqual([70, 50]);
  });

  it('remonte celles qui sortiraient du bas', () => {
    expect(etager([180, 190], [20, 20], [0, 200])).toEqual([160, 180]);
  });

  it('ne superpose rien et tient dans le cadre quand tout y tient', () => {
    const etiquettes = fc.array(fc.tuple(fc.integer({ min: -50, max: 350 }), fc.integer({ min: 10, max: 40 })), {
      minLength: 1,
      maxLength: 7
    });
    fc.assert(
      fc.property(etiquettes, (liste) => {
        const tailles = liste.map(([, t]) => t);
        const debuts = etager(
          liste.map(([d]) => d),
          tailles,
          [0, 300]
        );
        const blocs = debuts.map((debut, i) => ({ debut, fin: debut + (tailles[i] ?? 0) }));
        blocs.sort((a, b) => a.debut - b.debut);
        blocs.slice(1).forEach((bloc, i) => expect(bloc.debut).toBeGreaterThanOrEqual(blocs[i]?.fin ?? 0));
        expect(blocs[0]?.debut).toBeGreaterThanOrEqual(0);
        expect(blocs.at(-1)?.fin).toBeLessThanOrEqual(300);
      })
    );
  });
});
