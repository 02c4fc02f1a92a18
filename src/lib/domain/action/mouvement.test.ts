import { expect, it } from 'vitest';
import { effetTropGrand, mouvementTropGrand } from './mouvement';

it('une action ne ferme pas cinq cents lits, ni ne supprime mille postes', () => {
  expect([mouvementTropGrand('lits', -500), mouvementTropGrand('lits', 499)]).toEqual([500, null]);
  expect([mouvementTropGrand('etp', 1000), mouvementTropGrand('etp', -999.5)]).toEqual([1000, null]);
});

it('une action ne bouge pas un taux de 50 points, ni un indicateur de plus que ses bornes', () => {
  const taux = { unite: 'fraction' };
  expect([effetTropGrand(-0.5, taux), effetTropGrand(0.49, taux)]).toEqual([true, false]);
  const duree = { unite: 'jours', vraisemblance: { min: 1, max: 30 } };
  expect([effetTropGrand(-0.8, duree), effetTropGrand(29, duree), effetTropGrand(29.1, duree)]).toEqual([
    false,
    false,
    true
  ]);
  expect(effetTropGrand(1e6, { unite: 'jours', vraisemblance: { min: 0 } })).toBe(false);
});
