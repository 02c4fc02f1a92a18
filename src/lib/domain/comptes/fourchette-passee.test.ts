import { expect, it } from 'vitest';
import { fourchettePassee } from './fourchette-passee';

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
