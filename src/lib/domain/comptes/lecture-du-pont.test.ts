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
  expect(lisLePont(0, [p(3e6), p(-2.8e6)], 0.2e6)).toMatchObject({ baisses: -2.8e6 });
  expect(lisLePont(0, [p(2.8e6), p(-3e6)], -0.2e6)).toMatchObject({ hausses: 2.8e6, baisses: -3e6 });
  expect(
    lisLePont(
      0,
      [1, 1, 1, 1, 1].map((n) => p(-n * 1e6)),
      -5e6
    )
  ).toMatchObject({ forme: 'partage', causes: 5 });
});

it('à 50 000 € un pont n’est plus de niveau, et ce qui n’est pas expliqué fait le titre', () => {
  expect(lisLePont(0, [p(50_000)], 50_000).forme).toBe('essentiel');
  expect(lisLePont(0, [p(49_999)], 49_999).forme).toBe('niveau');
  expect(lisLePont(0, [p(50_000, true)], 50_000)).toMatchObject({ forme: 'inexplique', laPlusGrande: true });
  expect(lisLePont(0, [p(49_999, true)], 49_999).forme).toBe('niveau');
});

it('une pièce de la moitié fait l’essentiel ; un reste du quart n’est pas une compensation', () => {
  expect(lisLePont(0, [p(-2e6), p(-1e6), p(-1e6)], -4e6)).toMatchObject({ forme: 'essentiel', pieces: [p(-2e6)] });
  // 4 M€ de hausses, 3 de baisses : il reste 1 M€, le quart.
  expect(lisLePont(0, [p(4e6), p(-3e6)], 1e6)).toMatchObject({ forme: 'essentiel', pieces: [p(4e6)] });
});

it('une pièce nulle ne compte pas parmi les causes, et sans pièce il n’y en a pas', () => {
  const causes = [-1.1, -1, -1, -0.9, -1].map((m) => p(m * 1e6));
  expect(lisLePont(0, [...causes, p(0)], -5e6)).toMatchObject({ forme: 'partage', causes: 5 });
  expect(lisLePont(0, [], 200_000)).toEqual({ forme: 'partage', causes: 0, ecart: 200_000 });
});

it.each([
  ['2,2 M€ inexpliqués sur 4,6 de hausses : moins de la moitié', [2.4, -4.2], 2.2, 'compensation'],
  ['2,2 M€ inexpliqués sur 4,2 de baisses : plus de la moitié', [4.6, -2], -2.2, 'inexplique'],
  ['2,2 M€ inexpliqués sur 4,6 de baisses : moins de la moitié', [-2.4, 4.2], -2.2, 'compensation'],
  ['2,2 M€ inexpliqués sur 4,2 de hausses : plus de la moitié', [-4.6, 2], 2.2, 'inexplique'],
  ['2 M€ inexpliqués sur 4 de baisses : la moitié juste', [4.2, -2], -2, 'inexplique']
] as const)('le non expliqué se rapporte à son côté : %s', (_, causes, reste, forme) => {
  const pieces = [...causes.map((m) => p(m * 1e6)), p(reste * 1e6, true)];
  const arrivee = pieces.reduce((somme, { valeur }) => somme + valeur, 0);
  expect(lisLePont(0, pieces, arrivee).forme).toBe(forme);
});
