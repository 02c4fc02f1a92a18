import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largeurTexte } from '$lib/format/largeur-texte';
import { hauteurMarques, placerMarques } from './marques';

describe('les marques d’un axe du temps', () => {
  it('centrent leur texte sur leur trait, sans sortir du cadre', () => {
    const [bord, milieu] = placerMarques(
      [
        { x: 200, texte: 'avenant' },
        { x: 2, texte: 'signé' }
      ],
      [0, 400],
      12
    );
    expect(bord).toMatchObject({ x: 2, etage: 0 });
    expect(bord?.xTexte).toBeCloseTo(largeurTexte('signé', 12) / 2, 0);
    expect(milieu).toMatchObject({ x: 200, xTexte: 200, etage: 0 });
  });

  it('montent d’un étage quand elles se touchent', () => {
    const marques = placerMarques(
      [100, 110, 300].map((x) => ({ x, texte: 'avenant' })),
      [0, 400],
      12
    );
    expect(marques.map((m) => m.etage)).toEqual([0, 1, 0]);
    expect(hauteurMarques(marques)).toBe(28);
    expect(hauteurMarques([])).toBe(0);
  });

  it('disparaissent hors du cadre', () => {
    expect(placerMarques([{ x: 500, texte: 'clos' }], [0, 400], 12)).toEqual([]);
  });

  it('ne se superposent jamais sur un même étage', () => {
    const marque = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      texte: fc.string({ minLength: 1, maxLength: 12 })
    });
    fc.assert(
      fc.property(fc.array(marque, { maxLength: 12 }), (liste) => {
        const places = placerMarques(liste, [0, 400], 12).map((m) => {
          const demi = largeurTexte(m.texte, 12) / 2;
          return { etage: m.etage, de: m.xTexte - demi, a: m.xTexte + demi };
        });
        return places.every((p, i) =>
          places.slice(i + 1).every((q) => p.etage !== q.etage || p.a <= q.de || q.a <= p.de)
        );
      })
    );
  });
});
