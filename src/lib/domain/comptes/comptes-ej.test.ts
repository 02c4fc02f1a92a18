import { describe, expect, it } from 'vitest';
import {
  comptesDe,
  estCloture,
  estLeCrp,
  posteCrp,
  posteTousBudgets,
  statutDesClotures,
  type LigneCompte
} from './comptes-ej';

const A = '970000001';
const ligne = (autres: Partial<LigneCompte> = {}): LigneCompte => ({
  ...{ ej: A, budget: 'H', poste: 'P1', debut: '2025-01-01', fin: '2025-12-31', version: 'cf_arrete' },
  ...{ montant: 50e6, publie_le: '2026-06-24' },
  ...autres
});
const lus = (lignes: readonly LigneCompte[], au = '2026-06-24') => comptesDe(lignes, A, 2025, au);
const p1 = (lignes: readonly LigneCompte[], au?: string) => {
  const comptes = lus(lignes, au);
  return comptes === null ? null : posteCrp(comptes, 'P1');
};

describe('les comptes annuels d’une entité', () => {
  it('sont ceux de l’exercice entier, ou du 31 décembre pour un poste de bilan', () => {
    expect(p1([ligne()])).toBe(50e6);
    expect(p1([ligne({ debut: '2025-12-31' })])).toBe(50e6);
    // Ni un second semestre, ni l’exercice voisin, ni onze mois.
    for (const periode of [
      { debut: '2025-07-01' },
      { debut: '2024-01-01', fin: '2024-12-31' },
      { debut: '2024-12-31', fin: '2024-12-31' },
      { fin: '2025-11-30' }
    ]) {
      expect(lus([ligne(periode)])).toBeNull();
    }
  });

  it('ne prennent rien à une autre entité', () => {
    expect(lus([ligne({ ej: '970000002' })])).toBeNull();
    expect(p1([ligne(), ligne({ ej: '970000002', montant: 9e6 })])).toBe(50e6);
  });

  it('ne sont pas connus la veille de leur transmission', () => {
    expect(lus([ligne()], '2026-06-23')).toBeNull();
  });

  it('ne mêlent jamais deux documents : le compte financier seul, une fois transmis', () => {
    const eprd = [
      ligne({ version: 'eprd', montant: 48e6, publie_le: '2025-01-02' }),
      ligne({ version: 'eprd', poste: 'P2', montant: 6e6, publie_le: '2025-01-02' })
    ];
    const comptes = lus([...eprd, ligne()]);
    expect(comptes?.version).toBe('cf_arrete');
    expect(comptes && posteCrp(comptes, 'P2')).toBeNull();
  });

  it('un poste vide n’est pas un zéro', () => {
    const comptes = lus([ligne(), ligne({ poste: 'P2', montant: null })]);
    expect(comptes && [...(comptes.budgets.get('H')?.keys() ?? [])]).toEqual(['P1']);
    expect(comptes && posteTousBudgets(comptes, 'P2')).toBeNull();
  });

  it('une entité sans budget principal n’a pas de poste du CRP', () => {
    expect(p1([ligne({ budget: 'B' })])).toBeNull();
  });
});

describe('un exercice clos', () => {
  it('l’est par son compte financier, arrêté ou approuvé, non par un EPRD, un RIA ou une situation', () => {
    const versions = ['cf_approuve', 'cf_arrete', 'ria2', 'ria1', 'eprd', 'situation'] as const;
    expect(versions.map(estCloture)).toEqual([true, true, false, false, false, false]);
  });

  it('n’est définitif que si chaque compte est approuvé', () => {
    expect(statutDesClotures(['cf_approuve', 'cf_approuve'])).toBe('definitif');
    expect(statutDesClotures(['cf_approuve', 'cf_arrete'])).toBe('provisoire');
    expect(statutDesClotures([])).toBe('provisoire');
  });
});

it('le budget H est le CRP, toute autre lettre un CRA', () => {
  expect(['H', 'B', 'E', 'h'].map(estLeCrp)).toEqual([true, false, false, false]);
});
