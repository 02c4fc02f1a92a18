import { describe, expect, it } from 'vitest';
import { etatsDeLaTranche, faitHorsEtat, sommesDesEtats } from './etats-d-aide';

describe('les états d’une tranche d’aide', () => {
  const livre = [
    { tranche: 1, classe: 'versee', montant: 300_000 },
    { tranche: 1, classe: 'a_risque', montant: 100_000 },
    { tranche: 1, classe: 'a_risque', montant: 600_000 },
    { tranche: 2, classe: 'suspendue', montant: 50_000 }
  ] as const;

  it('une tranche versée en partie est dans deux états, chaque euro dans un seul', () => {
    expect(etatsDeLaTranche(livre, 1)).toEqual([
      { classe: 'versee', montant: 300_000 },
      { classe: 'a_risque', montant: 700_000 }
    ]);
    expect(etatsDeLaTranche(livre, 2)).toEqual([{ classe: 'suspendue', montant: 50_000 }]);
    expect(sommesDesEtats(livre)).toMatchObject({
      versee: 300_000,
      a_risque: 700_000,
      suspendue: 50_000,
      total: 1_050_000
    });
  });

  it('ce que ses dates disent de plus que son état : notifiée toujours, suspendue quand le contrat a pris fin depuis', () => {
    expect(faitHorsEtat('notifiee', [{ classe: 'a_risque' }])).toBe('notifiee');
    expect(faitHorsEtat('suspendue', [{ classe: 'suspendue' }])).toBeNull();
    expect(faitHorsEtat('suspendue', [{ classe: 'non_versee' }])).toBe('suspendue');
    expect(faitHorsEtat('versee', [{ classe: 'versee' }])).toBeNull();
    expect(faitHorsEtat('conditionnee', [{ classe: 'a_risque' }])).toBeNull();
  });
});
