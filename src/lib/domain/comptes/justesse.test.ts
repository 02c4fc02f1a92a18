import { describe, expect, it } from 'vitest';
import type { PointTrajectoire } from './atterrissage';
import { exercicesJuges, justesse, justesseDesEntites, type Cloture, type Justesse, unSansComptes } from './justesse';
import type { VersionTrajectoire } from './codes';

const A = '970000001';
const point = (version: VersionTrajectoire, exercice: number, valeur: number, arrete_le: string): PointTrajectoire => ({
  ...{ ej: A, version, numero: 0, exercice, solde: 'resultat_crp', valeur, arrete_le, enregistre_le: null }
});
const trajectoire = [
  point('ria1', 2023, -11e6, '2023-06-10'),
  point('ria2', 2023, -15e6, '2023-10-18'),
  point('ria1', 2024, -6e6, '2024-06-08'),
  point('ria2', 2024, -10.5e6, '2024-10-15')
];
const clos = new Map([
  [2023, { valeur: -17.8e6, produits: 800e6 }],
  [2024, { valeur: -14.4e6, produits: 840e6 }],
  [2025, { valeur: -18e6, produits: 850e6 }]
]);
const de = (version: VersionTrajectoire, au = '2026-09-30') =>
  justesse(trajectoire, clos, A, 'resultat_crp', version, au);

describe('la fiabilité d’une projection', () => {
  it('est celle du même document des exercices passés, signée, en euros et en part des produits', () => {
    // RIA 1 : −17,8 + 11 = −6,8 et −14,4 + 6 = −8,4 ; moyenne −7,6 M€, 15,2 sur 1 640 : 0,93 % des produits.
    const ria1 = de('ria1');
    expect(ria1?.exercices.map((e) => [e.exercice, e.ecart])).toEqual([
      [2023, -6.8e6],
      [2024, -8.4e6]
    ]);
    expect(ria1?.exercices[0]?.part).toBeCloseTo(-0.0085, 9);
    expect(ria1).toMatchObject({ ecartMoyen: -7.6e6, sens: 'trop_favorable' });
    expect(ria1?.partMoyenne).toBeCloseTo(-15.2 / 1640, 9);
    // RIA 2 : −2,8 et −3,9.
    expect(de('ria2')?.ecartMoyen).toBeCloseTo(-3.35e6, 3);
  });

  it('ne se dit pas d’un document qui n’a pas de passé, ni de ce qui n’était pas connu', () => {
    expect(de('eprd_initial')).toBeNull();
    expect(de('ria1', '2023-06-09')).toBeNull();
    expect(de('ria1', '2024-01-01')?.exercices).toHaveLength(1);
  });

  it('un exercice dont les produits manquent n’a pas de part, ni la moyenne', () => {
    const sans = new Map<number, Cloture>([...clos, [2024, { valeur: -14.4e6, produits: null }]]);
    const lue = justesse(trajectoire, sans, A, 'resultat_crp', 'ria1', '2026-09-30');
    expect(lue).toMatchObject({ ecartMoyen: -7.6e6, partMoyenne: null });
    expect(lue?.exercices[1]?.part).toBeNull();
  });

  it('se lit de l’exercice le plus ancien au dernier, sans ceux dont le compte manque', () => {
    const lus = (passes: [number, Cloture][]) =>
      justesse(trajectoire, new Map(passes), A, 'resultat_crp', 'ria1', '2026-09-30')?.exercices.map((e) => e.exercice);
    expect(lus([...clos].reverse())).toEqual([2023, 2024]);
    expect(lus([...clos, [2024, { valeur: null, produits: 840e6 }]])).toEqual([2023]);
  });

  it('un euro d’écart moyen a un sens', () => {
    const a = (valeur: number) =>
      justesse(trajectoire, new Map([[2023, { valeur, produits: 800e6 }]]), A, 'resultat_crp', 'ria1', '2026-09-30')
        ?.sens;
    expect([a(-11_000_001), a(-10_999_999), a(-11e6)]).toEqual(['trop_favorable', 'trop_prudent', 'sans_biais']);
  });

  it('dit le sens du biais', () => {
    const prudent = new Map([[2023, { valeur: -10e6, produits: 800e6 }]]);
    expect(justesse(trajectoire, prudent, A, 'resultat_crp', 'ria1', '2026-09-30')?.sens).toBe('trop_prudent');
    const juste = new Map([[2023, { valeur: -11e6, produits: 800e6 }]]);
    expect(justesse(trajectoire, juste, A, 'resultat_crp', 'ria1', '2026-09-30')?.sens).toBe('sans_biais');
  });

  it('porte sur cinq exercices', () => {
    expect(exercicesJuges(2026)).toEqual([2025, 2024, 2023, 2022, 2021]);
  });
});

describe('la fiabilité des documents de plusieurs entités', () => {
  const lue = (exercices: [number, number, number | null][], version: VersionTrajectoire = 'ria1'): Justesse => ({
    ...{ version, ecartMoyen: 0, partMoyenne: null, sens: 'sans_biais' },
    exercices: exercices.map(([exercice, ecart, produits]) => ({ exercice, ecart, produits, part: null }))
  });

  it('est celle de leur somme, sur les exercices que toutes ont', () => {
    // 2023 : −6,8 + 1,0 = −5,8 ; 2024 : −8,4 seule, donc laissée ; 2025 : 2,0 − 0,2 = 1,8. Moyenne (−5,8 + 1,8) ÷ 2 = −2,0.
    const a = lue([
      [2023, -6.8e6, 800e6],
      [2024, -8.4e6, 840e6],
      [2025, 2e6, 850e6]
    ]);
    const b = lue([
      [2023, 1e6, 100e6],
      [2025, -0.2e6, 150e6]
    ]);
    const ensemble = justesseDesEntites([a, b]);
    expect(ensemble?.exercices.map(({ exercice }) => exercice)).toEqual([2023, 2025]);
    expect(ensemble?.ecartMoyen).toBeCloseTo(-2e6, 3);
    // −4,0 sur 800 + 100 + 850 + 150 = 1 900 M€.
    expect(ensemble?.partMoyenne).toBeCloseTo(-4 / 1900, 9);
    expect(ensemble?.sens).toBe('trop_favorable');
  });

  it('ne se dit pas quand une entité n’a pas de passé, ni d’exercice commun, ni le même document', () => {
    const a = lue([[2024, -1e6, 100e6]]);
    expect(justesseDesEntites([a, null])).toBeNull();
    expect(justesseDesEntites([a, lue([[2023, 1e6, 100e6]])])).toBeNull();
    expect(justesseDesEntites([a, lue([[2024, 1e6, 100e6]], 'ria2')])).toBeNull();
    expect(justesseDesEntites([])).toBeNull();
  });

  it('n’a pas de part quand les produits d’une entité manquent', () => {
    const ensemble = justesseDesEntites([lue([[2024, -1e6, null]]), lue([[2024, -1e6, 100e6]])]);
    expect(ensemble).toMatchObject({ ecartMoyen: -2e6, partMoyenne: null });
  });
});

it('une projection faite de plusieurs documents est sans comptes dès que l’un d’eux n’en a pas', () => {
  expect(['ria1', 'eprd_initial', 'ria2,ria1'].map(unSansComptes)).toEqual([false, false, false]);
  expect(['eprd_modificatif 1', 'ria1,eprd_modificatif 2'].map(unSansComptes)).toEqual([true, true]);
});
