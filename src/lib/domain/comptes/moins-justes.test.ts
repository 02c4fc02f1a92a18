import { expect, it } from 'vitest';
import { duMoinsJuste } from './moins-justes';

it('le moins juste d’abord, en part de ses produits et non en euros ; qui n’a pas de part connue à la fin, par son nom', () => {
  const de = (entite: string, ecartMoyen: number, partMoyenne: number | null) => ({ entite, ecartMoyen, partMoyenne });
  const lues = [
    de('CHU', -6e6, -0.007),
    de('CH inconnu', -9e6, null),
    de('CH petit', -200_000, -0.05),
    de('CH autre', -9e6, null),
    de('CH prudent', 1e6, 0.02)
  ];
  expect(duMoinsJuste(lues).map(({ entite }) => entite)).toEqual([
    ...['CH petit', 'CH prudent', 'CHU', 'CH autre', 'CH inconnu']
  ]);
});
