import { describe, expect, it } from 'vitest';
import {
  allureFaceA,
  allureFaceAZero,
  caisseEnTete,
  caissesARegarder,
  chiffreDeCaisse,
  creuxEnFinDeMois,
  jourLePlusBasDuPlan
} from './allure-de-caisse';

const plan = (...bas: (number | null)[]) => bas.map((plusBas, i) => ({ fin: `2026-1${i}-30`, montant: 6e6, plusBas }));

describe('l’allure d’une caisse', () => {
  it('se lit du jour et du creux du plan, face au seuil', () => {
    const face = (montant: number | null, ...bas: number[]) => allureFaceA(3e6, { montant, plan: plan(...bas) });
    expect([face(1e6, 2e6), face(1e6), face(5e6, 2e6), face(1e6, 4e6), face(5e6, 4e6)]).toEqual([
      ...['deja', 'deja', 'passe', 'remonte', 'reste']
    ]);
    expect([face(5e6, 3e6), face(1e6, 3e6), face(3e6, 4e6), face(null, 4e6)]).toEqual([
      ...['couvre', 'couvre', 'couvre', 'couvre']
    ]);
    expect([face(5e6), face(null), allureFaceA(null, { montant: 1, plan: plan(1) })]).toEqual([null, null, null]);
  });

  it('sous zéro au jour l’est, même si le plan remonte ; à zéro, non', () => {
    const face = (montant: number | null, ...bas: number[]) => allureFaceAZero({ montant, plan: plan(...bas) });
    expect([face(-1, 5), face(-1), face(0), face(0, -1), face(1, 1)]).toEqual(['deja', 'deja', null, 'passe', 'reste']);
  });
});

it('les caisses se regardent par ce qu’elles couvrent, jamais par leurs euros', () => {
  const caisse = (nom: string, montant: number, seuil: number | null, ...bas: number[]) => ({
    ...{ nom, montant, seuil, plan: plan(...bas) }
  });
  const ordre = caissesARegarder([
    caisse('sans seuil', 1e6, null, 1e6),
    caisse('EPSM', 5e6, 3e6, 4e6),
    caisse('CHU', 30e6, 27e6, 8e6),
    caisse('remonte', 1e6, 3e6, 4e6),
    caisse('à découvert, sans plan', -1, 3e6)
  ]).map(({ nom }) => nom);
  expect(ordre).toEqual(['à découvert, sans plan', 'CHU', 'remonte', 'EPSM', 'sans seuil']);
});

it('une caisse déjà sous zéro se regarde avant celle qui y passerait plus bas', () => {
  const caisses = [
    { montant: 1e6, seuil: 3e6, plan: plan(-5e6) },
    { montant: -1, seuil: 3e6, plan: [] }
  ];
  expect(caissesARegarder(caisses).map(({ montant }) => montant)).toEqual([-1, 1e6]);
});

it('sous son seuil au jour, une caisse dit son solde du jour, même si le plan remonte ; un plan qui passe sous zéro, son creux', () => {
  const dit = (montant: number | null, seuil: number | null, ...bas: number[]) => {
    const lu = chiffreDeCaisse({ montant, seuil, date: '2026-09-30', plan: plan(...bas) });
    return lu && [lu.dit, lu.montant, lu.manque];
  };
  expect(dit(1e6, 3e6, 4e6)).toEqual(['solde', 1e6, true]);
  expect(dit(1e6, 3e6, 3e6)).toEqual(['solde', 1e6, true]);
  expect(dit(1e6, 3e6, -1)).toEqual(['jour', -1, true]);
  expect(dit(3e6, 3e6, 4e6)).toEqual(['jour', 4e6, false]);
  expect(dit(5e6, 3e6, 2e6)).toEqual(['jour', 2e6, true]);
  expect(dit(1e6, null, 4e6)).toEqual(['jour', 4e6, false]);
  expect(dit(null, 3e6)).toBeNull();
});

it('une caisse dont rien n’est connu ne cache pas celle dont le solde l’est', () => {
  const muette = { nom: 'A', montant: null, seuil: null, date: null, plan: [] };
  const connue = { ...muette, nom: 'B', montant: 2e6, date: '2026-09-30' };
  expect(caisseEnTete([muette, connue])).toMatchObject({ caisse: connue, dit: 'solde', montant: 2e6 });
  expect(caisseEnTete([muette])).toBeNull();
});

it('une fin de mois n’est pas un jour le plus bas', () => {
  const lu = [
    { fin: '2026-10-31', montant: 5, plusBas: 3 },
    { fin: '2026-11-30', montant: -2, plusBas: null }
  ];
  expect(creuxEnFinDeMois(lu)).toBe(true);
  expect(creuxEnFinDeMois(lu.slice(0, 1))).toBe(false);
  expect(jourLePlusBasDuPlan(lu)).toEqual({ fin: '2026-10-31', montant: 3 });
  expect(jourLePlusBasDuPlan(lu.slice(1))).toBeNull();
});
