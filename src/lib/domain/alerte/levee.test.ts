import { expect, it } from 'vitest';
import { estExamine } from './levee';

it('un contrat que nulle règle n’examine n’est pas un contrat sans alerte : il faut une alerte ouverte, ou une règle examinée et non levée', () => {
  expect(estExamine([], [])).toBe(false);
  expect(estExamine([{ fin: '2021-06-22' }], [])).toBe(false);
  expect(estExamine([{ fin: null }], [])).toBe(true);
  expect(estExamine([], [{}])).toBe(true);
});
