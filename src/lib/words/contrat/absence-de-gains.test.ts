import { expect, it } from 'vitest';
import { absenceDeGainsEnMots, sansGainEnMots } from './absence-de-gains';

it('des gains gelés disent depuis quand, et eux seuls', () => {
  const arret = { le: '2025-10-07', motif: 'gel' } as const;
  expect(absenceDeGainsEnMots('gele', arret)).toBe('gains attendus gelés depuis le 07/10/2025');
  expect(absenceDeGainsEnMots('aucun', arret)).toBe('aucun gain attendu à date');
  expect(absenceDeGainsEnMots(null, arret)).toBeNull();
  expect(sansGainEnMots({ raison: 'sans_objet', depuis: null })).toBe('sans objet');
});
