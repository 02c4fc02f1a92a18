import { expect, it } from 'vitest';
import { tenueDuBudget } from './tenue-du-budget';

const A = { caf: 20e6, capital: 15e6 };
const B = { caf: 7e6, capital: 10e6 };

it('deux hôpitaux couvrent ensemble un capital que l’un d’eux ne couvre pas, mais plus sans 3 M€ de gains', () => {
  expect(tenueDuBudget([A, B], 3e6)).toEqual({
    ...{ caf: 27e6, capital: 25e6, nette: 2e6, manque: 3e6, sansGains: -1e6, tient: 'avec_gains', couvrent: 1 }
  });
  expect(tenueDuBudget([A, B], 2e6)?.tient).toBe('sans_gains');
  expect(tenueDuBudget([B], 0)).toMatchObject({ nette: -3e6, tient: 'non', couvrent: 0 });
});

it('ce que valent les gains n’étant pas connu, rien n’est dit sans eux', () => {
  expect(tenueDuBudget([A], null)).toMatchObject({ nette: 5e6, sansGains: null, tient: 'inconnu' });
});

it('un capital inconnu ne vaut pas zéro : le budget n’est pas jugé', () => {
  expect(tenueDuBudget([A, { caf: 7e6, capital: null }], 0)).toBeNull();
  expect(tenueDuBudget([{ caf: null, capital: 1e6 }], 0)).toBeNull();
  expect(tenueDuBudget([], 0)).toBeNull();
});
