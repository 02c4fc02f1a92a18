import { expect, it } from 'vitest';
import { aGlisse } from './glissement';

it('un jalon glisse quand sa dernière échéance connue est après la première', () => {
  expect(aGlisse({ echeanceInitiale: '2024-05-31', echeance: '2024-06-01' })).toBe(true);
  expect(aGlisse({ echeanceInitiale: '2024-05-31', echeance: '2024-05-31' })).toBe(false);
  expect(aGlisse({ echeanceInitiale: '2024-05-31', echeance: '2024-05-01' })).toBe(false);
});
