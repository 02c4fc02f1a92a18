import { expect, it } from 'vitest';
import type { Poste } from './codes';
import { tableauDeFinancement } from './financement';

const BILAN = {
  emprunts: 1e6,
  subventions_investissement: 0,
  apports: 0,
  capital_rembourse: 2e6,
  investissements: 4e6
};
const CRP = { C1: 40e6, C2: 8e6, C3: 8e6, C4: 4e6, P1: 50e6, P2: 6e6, P3: 6e6, c675: 1e6, c68: 5e6 };
const CRA = { C1: 4e6, C2: 0, C3: 1e6, C4: 1e6, P1: 5e6, P2: 1e6, P3: 2e6, c675: 0, c68: 1e6 };
const SANS = { c777: 0, c78: 0 };

const comptes = (cessionsDuCra: number | null) => ({
  ...{ ej: '970000001', exercice: 2026, version: 'eprd' as const },
  budgets: new Map([
    ['H', postes({ ...CRP, ...SANS, ...BILAN, c775: 3e6 })],
    ['B', postes({ ...CRA, ...SANS, ...(cessionsDuCra !== null && { c775: cessionsDuCra }) })]
  ])
});
const postes = (montants: Partial<Record<Poste, number>>) =>
  new Map(Object.entries(montants).map(([poste, montant]): [string, number] => [poste, montant]));

it('les cessions du tableau de financement sont de tous les budgets, comme la CAF qui les retire', () => {
  // CRP 62 − 60 = 2, CRA 8 − 6 = 2 ; CAF 4 + 1 + 6 − (3 + 2) = 6 M€ ; 6 + 5 + 1 − 2 − 4 = 6 M€ au fonds de roulement.
  expect(Object.fromEntries(tableauDeFinancement([comptes(2e6)]))).toMatchObject({
    ...{ caf: 6e6, c775: 5e6, emprunts: 1e6, capital_rembourse: 2e6, investissements: 4e6, variation_frng: 6e6 }
  });
});

it('un budget qui ne dit pas ses cessions laisse sans somme la CAF, les cessions et ce qui en vient', () => {
  expect(Object.fromEntries(tableauDeFinancement([comptes(2e6), comptes(null)]))).toMatchObject({
    ...{ caf: null, c775: null, variation_frng: null, emprunts: 2e6 }
  });
  expect(tableauDeFinancement([null]).get('emprunts')).toBeNull();
});
