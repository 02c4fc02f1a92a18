import { expect, it } from 'vitest';
import { lisLePont } from './lecture-du-pont';

const p = (valeur: number, inconnu = false) => ({ valeur, inconnu });

it('nomme le non expliqué dès qu’il est la plus grande pièce, quel que soit son sens', () => {
  // −10 M€ en huit causes, 7,9 M€ favorables que rien n’explique.
  const causes = [-1.7, -1.1, -1.1, -0.9, -0.6, -0.6, -3.8, -2].map((m) => p(m * 1e6));
  const reste = p(7.9e6, true);
  expect(lisLePont(-3.4e6, [...causes, reste], -7.3e6)).toEqual({
    ...{ forme: 'inexplique', piece: reste, laPlusGrande: true, ecart: -3.9e6 }
  });
  expect(lisLePont(0, [p(100_000), p(-100_000, true)], 0).forme).toBe('niveau');
  expect(lisLePont(0, [p(100_000), p(-120_000, true)], -20_000).forme).toBe('inexplique');
});

it('un non expliqué moindre qu’une autre pièce ne fait pas le titre', () => {
  expect(lisLePont(0, [p(-5e6), p(-4e6), p(-4.9e6, true)], -13.9e6)).toMatchObject({ forme: 'essentiel' });
});

it('dit le niveau, la compensation, l’essentiel, le partage', () => {
  expect(lisLePont(0, [p(3e6), p(-3.02e6)], -20_000)).toEqual({ forme: 'niveau' });
  expect(lisLePont(0, [p(3e6), p(-2.8e6)], 0.2e6)).toMatchObject({ forme: 'compensation', hausses: 3e6 });
  // 3,0 M€ que rien n’explique contre 3,4 M€ de baisses : il reste −0,4 M€, qui tient à eux.
  expect(lisLePont(0, [p(-3.4e6), p(3e6, true)], -0.4e6)).toMatchObject({ forme: 'inexplique', laPlusGrande: false });
  expect(lisLePont(0, [p(-3e6), p(-2e6), p(0.5e6)], -4.5e6)).toMatchObject({ forme: 'essentiel', pieces: [p(-3e6)] });
  expect(lisLePont(0, [p(-2e6), p(-1.9e6), p(-1.5e6)], -5.4e6)).toMatchObject({ pieces: [p(-2e6), p(-1.9e6)] });
  expect(
    lisLePont(
      0,
      [1, 1, 1, 1, 1].map((n) => p(-n * 1e6)),
      -5e6
    )
  ).toMatchObject({ forme: 'partage', causes: 5 });
});
