import { expect, it } from 'vitest';
import { reperes } from './etats.fixture';
import { layout } from './layout';

it('part de zéro, met chaque repère à sa place et un montant négatif de l’autre côté', () => {
  const { zero, rangs } = layout(reperes, { largeur: 540 });
  const [juste, court, negatif] = rangs;
  // From −1 to 4 M€: a fifth of the axis is left of zero.
  const pas = (court?.repere.x ?? 0) - zero.x;
  expect(juste?.barre.x).toBe(zero.x);
  expect((juste?.barre.largeur ?? 0) / pas).toBeCloseTo(2 / 4, 2);
  expect((juste?.repere.x ?? 0) - zero.x).toBeCloseTo(pas / 2, 0);
  expect((negatif?.barre.x ?? 0) + (negatif?.barre.largeur ?? 0)).toBeCloseTo(zero.x, 0);
  expect((negatif?.barre.largeur ?? 0) / pas).toBeCloseTo(1 / 4, 2);
  expect(rangs.map(({ barre }) => barre.manque)).toEqual([false, true, true]);
});

it('écrit chaque montant au-delà de sa barre et de son repère, dans le dessin', () => {
  for (const largeur of [340, 540]) {
    const g = layout(reperes, { largeur });
    for (const { dit, barre, repere } of g.rangs) {
      expect(dit.x).toBeGreaterThan(Math.max(barre.x + barre.largeur, repere.x));
      expect(dit.x).toBeLessThan(largeur);
    }
  }
});
