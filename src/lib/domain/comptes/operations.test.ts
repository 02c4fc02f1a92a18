import { expect, it } from 'vitest';
import { depassement, estMenacee, resteAPayer, type Operation } from './operations';

const operation = (autres: Partial<Operation>): Operation => ({
  ...{ etat: 'en_cours', menace: null, ...autres }
});

it('une opération est menacée quand l’hôpital dit pourquoi, ou l’a suspendue ; livrée ou abandonnée, elle ne l’est plus', () => {
  expect(estMenacee(operation({}))).toBe(false);
  expect(estMenacee(operation({ menace: 'Emprunt refusé' }))).toBe(true);
  expect(estMenacee(operation({ etat: 'suspendue' }))).toBe(true);
  expect(estMenacee(operation({ etat: 'livree', menace: 'Surcoût' }))).toBe(false);
  expect(estMenacee(operation({ etat: 'abandonnee' }))).toBe(false);
});

it('ce qu’une opération a coûté de plus que son montant n’est pas retranché de ce que doit une autre', () => {
  const depassee = { montant: 10e6, paye: 12e6 };
  // 8 − 3 = 5 ; la première ne doit plus rien.
  expect(resteAPayer([depassee, { montant: 8e6, paye: 3e6 }])).toBe(5e6);
  expect([depassement(depassee), depassement({ montant: 8e6, paye: 8e6 })]).toEqual([2e6, 0]);
  expect(resteAPayer([depassee, { montant: 8e6, paye: null }])).toBeNull();
  expect(depassement({ montant: 8e6, paye: null })).toBeNull();
  expect(resteAPayer([])).toBeNull();
});
