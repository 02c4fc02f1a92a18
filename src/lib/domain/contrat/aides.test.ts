import { describe, expect, it } from 'vitest';
import { preuveAttendue, preuveRetenue, statutDeLaTranche, tranchesEnVigueur } from './aides';

describe('les tranches d’une aide', () => {
  const t = (tranche: number, version: number, versee: string | null = null) => ({
    ...{ tranche, version, notifiee_le: null, suspendue_le: null },
    versee_le: versee
  });

  it('ont pour preuve la leur, sinon la pièce du jalon attendu ; une pièce d’autre chose n’en est pas une', () => {
    const jalon = { action: '1.1', jalon: '7', libelle: 'Bilan', echeance: '2025-11-01', atteintLe: '2025-11-04' };
    const fait = (piece: string | null) => [
      { sur: 'jalon' as const, ...jalon, enRetard: false, abandonne: false, piece }
    ];
    expect(preuveRetenue('Courrier', fait('Compte rendu'))).toBe('Courrier');
    expect(preuveRetenue(null, fait('Compte rendu'))).toBe('Compte rendu');
    expect(preuveRetenue(null, fait(null))).toBeNull();
    expect(preuveRetenue(null, [{ sur: 'texte', piece: 'Note' }])).toBeNull();
  });

  it('se lisent chacune dans sa dernière version en vigueur, jamais dans un avenant à venir', () => {
    const toutes = [t(2, 0), t(1, 2), t(1, 0), t(1, 1), t(3, 2)];
    expect(tranchesEnVigueur(toutes, 1)).toEqual([t(1, 1), t(2, 0)]);
    expect(tranchesEnVigueur(toutes, 0)).toEqual([t(1, 0), t(2, 0)]);
    expect(tranchesEnVigueur(toutes, 2)).toEqual([t(1, 2), t(2, 0), t(3, 2)]);
  });

  it('gardent ce qui leur est arrivé, quelle que soit la version dont la ligne le dit', () => {
    // Versée le 25 avril 2024, ce que seule la ligne de l’avenant de 2025 écrit.
    const toutes = [t(1, 0), t(1, 1, '2024-04-25'), t(2, 0)];
    expect(tranchesEnVigueur(toutes, 0)).toEqual([t(1, 0, '2024-04-25'), t(2, 0)]);
    expect(tranchesEnVigueur([t(1, 0, '2024-04-25'), t(1, 1)], 1)).toEqual([t(1, 1, '2024-04-25')]);
  });

  it('sont versées, suspendues, notifiées, à condition ou prévues, dans cet ordre', () => {
    const jour = '2026-03-01';
    const rien = {
      ...{ suspendue_le: null, notifiee_le: null, condition: null }
    };
    expect(statutDeLaTranche(rien, false)).toBe('prevue');
    expect(statutDeLaTranche({ ...rien, condition: 'Lits fermés' }, false)).toBe('conditionnee');
    expect(statutDeLaTranche({ ...rien, condition: 'Lits fermés', notifiee_le: jour }, false)).toBe('notifiee');
    expect(statutDeLaTranche({ ...rien, notifiee_le: jour, suspendue_le: jour }, false)).toBe('suspendue');
    expect(statutDeLaTranche({ ...rien, notifiee_le: jour, suspendue_le: jour }, true)).toBe('versee');
  });
});

describe('les euros d’une aide', () => {
  it('la preuve s’attend d’une tranche versée, ou dont la condition est dite remplie', () => {
    const condition = 'Avis de la CME rendu';
    expect(preuveAttendue({ statut: 'versee', condition, remplie: null })).toBe(true);
    expect(preuveAttendue({ statut: 'notifiee', condition, remplie: true })).toBe(true);
    expect(preuveAttendue({ statut: 'notifiee', condition, remplie: false })).toBe(false);
    expect(preuveAttendue({ statut: 'conditionnee', condition, remplie: null })).toBe(false);
  });

  it('une tranche sans condition n’a rien à prouver, même versée', () => {
    expect(preuveAttendue({ statut: 'versee', condition: null, remplie: null })).toBe(false);
  });
});
