import { expect, it } from 'vitest';
import { distance, estCopie, saute, vientDeLAutre } from './copie';

const profil = (...valeurs: number[]) => new Map(valeurs.map((valeur, i) => [`I${i}`, valeur]));

it('trois valeurs en commun font une copie, deux non, ni une cinquième qui diffère', () => {
  expect(estCopie(profil(312, 14801, 71322, 0.626), profil(312, 14801, 71322, 0.626))).toBe(true);
  expect(estCopie(profil(312, 14801, 71322, 0), profil(312, 14801, 71322, 0))).toBe(true);
  expect(estCopie(profil(312, 14801, 0, 0), profil(312, 14801, 0, 0))).toBe(false);
  expect(estCopie(profil(312, 14801, 71322, 0.626, 4), profil(312, 14801, 71322, 0.626, 5))).toBe(false);
  expect(estCopie(profil(312, 14801, 71322, 0.626, 4), profil(312, 14801, 71322, 0.626))).toBe(false);
});

it('un hôpital dont trois valeurs sur quatre doublent est à ln 2 de son passé ; trois valeurs n’en disent rien', () => {
  expect(distance(profil(100, 200, 300, 400), profil(200, 400, 600, 400))).toBeCloseTo(Math.LN2, 9);
  expect(distance(profil(100, 200, 300), profil(200, 400, 600))).toBeNull();
});

it('un hôpital qui double peut être un autre, s’il a le passé de cet autre', () => {
  expect([saute(Math.LN2), saute(0.3), saute(null)]).toEqual([true, false, false]);
  expect([vientDeLAutre(0.7, 0.05), vientDeLAutre(0.7, 0.25), vientDeLAutre(0.7, null)]).toEqual([true, false, false]);
});
