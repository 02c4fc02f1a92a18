import { expect, it } from 'vitest';
import { fourchettePassee, placeDementie } from './fourchette-passee';

const lue = (...ecarts: number[]) => ({ exercices: ecarts.map((ecart) => ({ ecart })) });

it('la fourchette d’un établissement est sa projection corrigée de chaque écart passé du même document', () => {
  expect(fourchettePassee(-6.8e6, lue(-8.5e6, -7e6, 0.5e6))).toEqual({ bas: -15.3e6, haut: -6.3e6 });
  // Toujours trop favorable, d’un à 8,5 M€ : ce qu’elle annonce n’est arrivé aucune année, et n’est pas dans la fourchette.
  expect(fourchettePassee(-6.8e6, lue(-8.5e6, -7e6, -1e6))).toEqual({ bas: -15.3e6, haut: -7.8e6 });
});

it('sous trois exercices passés, ou sans document comparable, il n’y a pas de fourchette', () => {
  expect(fourchettePassee(-6.8e6, lue(-8.5e6, -7e6))).toBeNull();
  expect(fourchettePassee(-6.8e6, null)).toBeNull();
});

it('dément la place d’un chiffre que ses écarts passés mettent tous de l’autre côté de la cible, et elle seule', () => {
  // −7,8 pour −8,3 ; avec −2,3 à −1,5 de plus, de −10,1 à −9,3 : sous la cible. Avec +0,1, de −10,1 à −7,7 : rien.
  expect(placeDementie(-7.8e6, -8.3e6, lue(-2.3e6, -1.8e6, -1.5e6))).toBe('sous');
  expect(placeDementie(-7.8e6, -8.3e6, lue(-2.3e6, -1.8e6, 0.1e6))).toBeNull();
  expect(placeDementie(-8.8e6, -8.3e6, lue(-2.3e6, -1.8e6, -1.5e6))).toBeNull();
  expect(placeDementie(-7.8e6, -8.3e6, null)).toBeNull();
});
