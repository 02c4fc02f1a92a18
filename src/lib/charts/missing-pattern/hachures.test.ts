import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hachurer } from './hachures';

describe('les hachures', () => {
  it('vont du bas à gauche au haut à droite, sur une grille commune', () => {
    // On x + y = 12 and 18 inside the square of 0 to 10; x + y = 6 too.
    expect(hachurer({ x: 0, y: 0, largeur: 10, hauteur: 10 }, 6)).toBe('M0 6L6 0M2 10L10 2M8 10L10 8');
  });

  it('se continuent d’un rectangle à son voisin', () => {
    const haut = hachurer({ x: 0, y: 0, largeur: 12, hauteur: 6 }, 6);
    const bas = hachurer({ x: 0, y: 6, largeur: 12, hauteur: 6 }, 6);
    expect(haut).toContain('M6 6L12 0');
    expect(bas).toContain('M0 12L6 6');
  });

  it('ne tracent rien dans un rectangle vide', () => {
    expect(hachurer({ x: 3, y: 3, largeur: 0, hauteur: 40 })).toBe('');
  });

  it('ne débordent jamais', () => {
    const cote = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(cote, cote, cote, cote, (x, y, largeur, hauteur) => {
        const nombres = [...hachurer({ x, y, largeur, hauteur }).matchAll(/[ML](\S+?) ([\d.]+)/gu)];
        return nombres.every(([, px, py]) => {
          const [a, b] = [Number(px), Number(py)];
          return a >= x && a <= x + largeur && b >= y && b <= y + hauteur;
        });
      })
    );
  });
});
