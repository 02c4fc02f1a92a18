import { expect, it } from 'vitest';
import { autreDate } from './autre-date';

it('dit la date d’une situation qui n’est pas celle des données, et se tait à celle des données', () => {
  expect(autreDate('2025-12-31', '2026-09-30')).toBe('2025-12-31');
  expect(autreDate('2026-09-30', '2026-09-30')).toBeNull();
});
