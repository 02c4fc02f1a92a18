import { describe, expect, it } from 'vitest';
import { effetCompteDe } from './effet-compte';
import { ligneDe } from './ligne.fixture';
import { situationGain, type PalierGain } from './palier';

const AU = '2026-09-30';
const ligne = ligneDe('1.1', 120_000, { effet: '2026-01-01' });
const pas = (rang: number, palier: PalierGain['palier'], date: string, effet: string | null = null): PalierGain => ({
  ...{ contrat: 'essai', action: '1.1', gain: '1', rang, date, palier, net: null, effet, enregistre_le: null }
});
const compte = (paliers: PalierGain[], l = ligne, dernierJour: string | null = null, annee = 2026) =>
  effetCompteDe(situationGain(l, paliers, AU), annee, AU, dernierJour);

describe('ce qu’un gain compte dans les comptes d’un exercice', () => {
  it('réalisé, tout ce qu’il a apporté et continue d’apporter', () => {
    expect(compte([pas(1, 'realise', '2026-04-01', '2026-04-01')])).toEqual({ realise: 90_000, aVenir: 0 });
  });

  it('sécurisé, du lendemain de la situation seulement : trois mois sur douze', () => {
    expect(compte([pas(1, 'securise', '2026-01-15')])).toEqual({ realise: 0, aVenir: 30_000 });
    // L’année d’après, en entier ; un terme plus lointain n’ajoute rien à l’exercice.
    expect(compte([pas(1, 'securise', '2026-01-15')], ligne, null, 2027).aVenir).toBe(120_000);
    expect(compte([pas(1, 'securise', '2026-01-15')], ligne, '2028-12-31').aVenir).toBe(30_000);
    // À effet de décembre, un mois.
    expect(compte([pas(1, 'securise', '2026-01-15')], { ...ligne, effet: '2026-12-01' }).aVenir).toBe(10_000);
  });

  it('validé, rien', () => {
    expect(compte([pas(1, 'valide', '2026-01-15')])).toEqual({ realise: 0, aVenir: 0 });
    expect(compte([])).toEqual({ realise: 0, aVenir: 0 });
  });

  it('sécurisé dans une année close, rien : elle ne l’a pas eu', () => {
    expect(compte([pas(1, 'securise', '2025-01-15')], { ...ligne, effet: '2025-01-01' }, null, 2025)).toEqual({
      realise: 0,
      aVenir: 0
    });
  });

  it('un contrat gelé n’attend plus rien de ce qui n’est que sécurisé', () => {
    expect(compte([pas(1, 'securise', '2026-01-15')], ligne, '2026-05-31').aVenir).toBe(0);
    expect(compte([pas(1, 'realise', '2026-01-01')], ligne, '2026-05-31').realise).toBe(120_000);
  });
});
