import { describe, expect, it } from 'vitest';
import { lits, resultat, taux } from '../fixtures/exemples';
import { graduer } from './graduations';

const textes = (g: ReturnType<typeof graduer>) => g.graduations.map((t) => t.texte.replaceAll(/[\u00a0\u202f]/gu, ' '));

describe('les graduations', () => {
  it('sont rondes, en pour cent pour une fraction', () => {
    const g = graduer([0.629, 0.841], 5, taux);
    expect(g.domaine).toEqual([0.6, 0.85]);
    expect(textes(g)).toEqual(['60 %', '65 %', '70 %', '75 %', '80 %', '85 %']);
  });

  it('prennent une décimale quand le pas en demande une', () => {
    expect(textes(graduer([0.7, 0.72], 4, taux))).toEqual(['70,0 %', '70,5 %', '71,0 %', '71,5 %', '72,0 %']);
  });

  it('restent entières pour ce qui se compte', () => {
    expect(textes(graduer([0, 2], 5, lits))).toEqual(['0', '1', '2']);
    expect(textes(graduer([0, 2680], 5, lits))).toEqual(['0', '500', '1 000', '1 500', '2 000', '2 500', '3 000']);
  });

  it('disent les euros par leur grandeur, avec le signe moins', () => {
    expect(textes(graduer([-5e6, 2e6], 4, resultat))).toEqual(['−6,0 M€', '−4,0 M€', '−2,0 M€', '0 €', '2,0 M€']);
  });

  it('disent les euros assez finement pour que deux graduations diffèrent', () => {
    expect(textes(graduer([1e6, 1.2e6], 4, resultat))).toEqual(['1,00 M€', '1,05 M€', '1,10 M€', '1,15 M€', '1,20 M€']);
    expect(textes(graduer([0, 1], 2, resultat))).toEqual(['0 €', '0,5 €', '1,0 €']);
  });
});
