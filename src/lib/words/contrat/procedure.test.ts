import { expect, it } from 'vitest';
import { baseEnMots, procedureEnMots } from './procedure';

it('une procédure dit où elle en est, avec ses années quand elle les a', () => {
  expect(procedureEnMots({ stade: 'en_cours', annees: [2024, 2027] })).toBe(
    'plan de redressement en cours (2024-2027)'
  );
  expect(procedureEnMots({ stade: 'suspendu', annees: null })).toBe('plan de redressement suspendu');
  expect(procedureEnMots({ stade: 'a_venir', annees: [2027, 2030] })).toBe(
    'plan de redressement signé, pas commencé (2027-2030)'
  );
  expect(procedureEnMots({ stade: 'soumis', annees: null })).toBe('plan de redressement soumis aux instances');
  expect(procedureEnMots({ stade: 'projet', annees: null })).toBe('plan de redressement en projet');
  expect(procedureEnMots({ stade: 'a_demander', annees: null })).toBe('plan de redressement à demander');
  expect(baseEnMots('cf 2025')).toBe('CF 2025, constaté');
  expect(baseEnMots('cf 2025 provisoire')).toBe('CF 2025, provisoire');
});
