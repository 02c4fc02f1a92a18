import { describe, expect, it } from 'vitest';
import { glissement } from './glissement';

describe('le glissement d’une échéance', () => {
  it('se compte en mois de calendrier', () => {
    expect(glissement('2025-06-30', '2026-02-28')).toBe('+8\u00a0mois');
    expect(glissement('2025-06-30', '2025-07-31')).toBe('+1\u00a0mois');
    expect(glissement('2026-01-31', '2025-11-30')).toBe('−2\u00a0mois');
  });

  it('se compte en jours sous le demi-mois', () => {
    expect(glissement('2025-06-30', '2025-07-10')).toBe('+10\u00a0j');
    expect(glissement('2025-06-20', '2025-06-15')).toBe('−5\u00a0j');
  });

  it('n’existe pas quand l’échéance n’a pas bougé', () => {
    expect(glissement('2025-06-30', '2025-06-30')).toBeNull();
  });
});
