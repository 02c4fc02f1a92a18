import { describe, expect, it } from 'vitest';
import { cibleDeLExercice, type CibleAJuger } from './cible';

const base: CibleAJuger = {
  ...{ exercice: 2026, cible: -3e6, tendanciel: -5e6, debut: '2024-01-01', arret: null, dernierJour: null }
};
const absence = (autres: Partial<CibleAJuger>) => cibleDeLExercice({ ...base, ...autres }).absence;

describe('la cible d’un exercice', () => {
  it('est celle du contrat en vigueur', () => {
    expect(cibleDeLExercice(base)).toEqual({ valeur: -3e6, absence: null });
    expect(absence({ cible: null })).toBe('sans cible');
  });

  it('n’existe pas avant le premier exercice du contrat', () => {
    expect(absence({ debut: '2027-01-01' })).toBe('contrat non commencé, sans cible de cet exercice');
    expect(absence({ debut: '2026-12-31' })).toBeNull();
  });

  it('s’arrête au gel, et à la fin d’un contrat', () => {
    expect(absence({ arret: { motif: 'gel' }, dernierJour: '2026-12-30' })).toBe('cible gelée');
    expect(absence({ arret: { motif: 'gel' }, dernierJour: '2026-12-31' })).toBeNull();
    expect(absence({ arret: { motif: 'abandon' }, dernierJour: '2025-06-30' })).toMatch(/^contrat arrêté/u);
  });

  it('égale au tendanciel, ne demande rien : ce n’est pas une cible', () => {
    expect(absence({ tendanciel: -3e6 })).toBe('cible égale au tendanciel');
  });
});
