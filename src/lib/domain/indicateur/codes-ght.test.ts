import { expect, it } from 'vitest';
import { peutExister } from './codes-ght';

it('GE-12 existe, GE-17 peut venir, GE-00, GE-77 et XX-01 ne sont nulle part', () => {
  expect(['GE-12', 'GE-17', 'ARA-22', 'ZZ-03'].every(peutExister)).toBe(true);
  expect(['GE-00', 'GE-77', 'XX-01', 'OI-09'].some(peutExister)).toBe(false);
});
