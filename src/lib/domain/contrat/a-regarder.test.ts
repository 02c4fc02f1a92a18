import { describe, expect, it } from 'vitest';
import { aideARegarder, aideEnAttente, retardARegarder } from './a-regarder';

describe('ce qui est à regarder', () => {
  it('un jalon en retard de plus de jours que le seuil', () => {
    const vus = (seuil: number) => [60, 61, 90, 91].map((jours) => retardARegarder(jours, seuil));
    expect(vus(90)).toEqual([false, false, false, true]);
    expect(vus(60)).toEqual([false, true, true, true]);
  });

  it('une tranche d’aide due dont la condition n’est pas remplie', () => {
    const tranche = { remplie: false, paiement: { echu: 500_000 } };
    expect(aideEnAttente({ ...tranche, paiement: { echu: 0 } })).toBe(false);
    expect(aideEnAttente(tranche)).toBe(true);
    expect(aideEnAttente({ ...tranche, remplie: null })).toBe(false);
    expect(aideEnAttente({ ...tranche, remplie: true })).toBe(false);
  });
});

it('une tranche se regarde quand elle est suspendue, ou due sans que sa condition soit remplie', () => {
  const tranche = { statut: 'notifiee', remplie: false, paiement: { echu: 500_000, aVenir: 100_000 } } as const;
  const aVenir = { ...tranche, paiement: { echu: 0, aVenir: 600_000 } };
  expect(aideARegarder(tranche)).toEqual({ raison: 'en_attente', montant: 500_000 });
  expect(aideARegarder(aVenir)).toBeNull();
  expect(aideARegarder({ ...aVenir, statut: 'suspendue' })).toEqual({ raison: 'suspendue', montant: 600_000 });
  expect(aideARegarder({ ...tranche, remplie: true })).toBeNull();
});
