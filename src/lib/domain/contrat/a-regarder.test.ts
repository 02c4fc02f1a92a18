import { describe, expect, it } from 'vitest';
import { aideARegarder, aideEnAttente, retardARegarder } from './a-regarder';

describe('ce qui est à regarder', () => {
  it('un jalon en retard de plus de 90 jours', () => {
    expect([60, 61, 90, 91].map(retardARegarder)).toEqual([false, false, false, true]);
  });

  it('une tranche d’aide due dont la condition n’est pas remplie', () => {
    const tranche = { statut: 'conditionnee' as const, remplie: false, prevueLe: '2026-09-30' };
    expect(aideEnAttente(tranche, '2026-09-29')).toBe(false);
    expect(aideEnAttente(tranche, '2026-09-30')).toBe(true);
    expect(aideEnAttente({ ...tranche, remplie: null }, '2026-09-30')).toBe(false);
    expect(aideEnAttente({ ...tranche, remplie: true }, '2026-09-30')).toBe(false);
    expect(aideEnAttente({ ...tranche, statut: 'versee' }, '2026-09-30')).toBe(false);
  });
});

it('une tranche se regarde quand elle est suspendue, ou due sans que sa condition soit remplie', () => {
  const tranche = { statut: 'notifiee', remplie: false, prevueLe: '2026-09-30' } as const;
  expect(aideARegarder(tranche, '2026-09-30')).toBe('en_attente');
  expect(aideARegarder(tranche, '2026-09-29')).toBeNull();
  expect(aideARegarder({ ...tranche, statut: 'suspendue' }, '2026-09-29')).toBe('suspendue');
  expect(aideARegarder({ ...tranche, remplie: true }, '2026-09-30')).toBeNull();
});
