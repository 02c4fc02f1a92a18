import { expect, it } from 'vitest';
import { finsDeTrimestre } from './trimestre';

it('les fins de trimestre d’une période, bornes comprises', () => {
  expect(finsDeTrimestre('2024-07-01', '2025-03-31')).toEqual(['2024-09-30', '2024-12-31', '2025-03-31']);
  expect(finsDeTrimestre('2024-06-30', '2024-06-30')).toEqual(['2024-06-30']);
  expect(finsDeTrimestre('2025-01-01', '2024-12-31')).toEqual([]);
});
