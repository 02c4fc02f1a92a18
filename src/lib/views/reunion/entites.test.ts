import { expect, it } from 'vitest';
import { arrondi, DECIMALES_DES_QUOTIENTS, parEntite } from './entites';

it('la somme de deux hôpitaux de 1,04 ETPR est de 2,08, qui se lit 2,1 : elle ne part pas des dixièmes montrés', () => {
  const lignes = parEntite({ perimetre: { ejs: ['A', 'B'] }, reperes: { nomDe: (ej) => ej } }, () => ({
    pm: arrondi(1.04, DECIMALES_DES_QUOTIENTS)
  }));
  expect(lignes.at(-1)).toEqual({ ej: null, nom: null, chiffres: { pm: 2.08 } });
});
