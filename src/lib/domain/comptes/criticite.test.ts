import { describe, expect, it } from 'vitest';
import { SEUILS_DU_PAQUET } from '../alerte/seuils-communs';
import type { Critere } from './alerte';
import { criticite as criticiteAux } from './criticite';

const critere = (
  numero: Critere['critere'],
  rempli: boolean | null,
  valeur: number,
  seuil: number,
  exercice = 2025
): Critere => ({
  critere: numero,
  rempli,
  base: 'constate',
  document: `cf ${exercice}`,
  exercice,
  manque: [],
  ...{ sansObjet: false, resultat: null },
  chiffres: { valeur, seuil, base: 60e6, marge: 0 }
});
/** Deficit and CAF as shares; the third criterion is not met. */
const annee = (deficit: number, caf = 0.01): Critere[] => [
  critere(1, deficit < -0.03, deficit, -0.03),
  critere(2, caf < 0.02, caf, 0.02),
  critere(3, false, 2e6, 1e6)
];
const saine = annee(0.01, 0.05);
/** Years that follow one another up to 2025, or the ones given. */
const suite = (annees: Critere[][], exercices = annees.map((_, rang) => 2026 - annees.length + rang)) =>
  criticite(annees.map((criteres, rang) => criteres.map((c) => ({ ...c, exercice: exercices[rang] ?? 0 }))));

const criticite = (annees: readonly (readonly Critere[])[], durables = SEUILS_DU_PAQUET.annees) =>
  criticiteAux(annees, { ...SEUILS_DU_PAQUET, annees: durables });

describe('la criticité d’une entité', () => {
  it('compte un cran par critère rempli', () => {
    expect(criticite([saine])).toMatchObject({ niveau: 0, remplis: 0 });
    expect(criticite([annee(-0.02)])).toMatchObject({ niveau: 1, remplis: 1 });
    expect(criticite([annee(-0.05)])).toMatchObject({ niveau: 2, remplis: 2, durable: false, loin: false });
  });

  it('ajoute un cran quand un critère est rempli trois exercices de suite', () => {
    const [lourde, legere] = [annee(-0.05), annee(-0.02)];
    expect(suite([lourde, legere, lourde])).toMatchObject({ niveau: 3, durable: true });
    expect(suite([lourde, saine, lourde])).toMatchObject({ niveau: 2, durable: false });
    expect(suite([lourde, lourde])).toMatchObject({ niveau: 2, durable: false });
    expect(suite([lourde, lourde, saine])).toMatchObject({ niveau: 0 });
    // Une année saine plus ancienne n’y change rien.
    expect(suite([saine, lourde, lourde, lourde])).toMatchObject({ niveau: 3, durable: true });
  });

  it('un exercice dont les comptes manquent rompt la suite : 2022, 2024 et 2025 ne sont pas trois de suite', () => {
    const lourde = annee(-0.05);
    expect(suite([lourde, lourde, lourde], [2022, 2024, 2025])).toMatchObject({ niveau: 2, durable: false });
    expect(suite([lourde, lourde, lourde, lourde], [2021, 2023, 2024, 2025])).toMatchObject({ durable: true });
  });

  it('ajoute un cran quand le déficit est au double du seuil, ou que la CAF est négative', () => {
    expect(criticite([annee(-0.06)])).toMatchObject({ niveau: 3, loin: true });
    expect(criticite([annee(-0.059)])).toMatchObject({ niveau: 2, loin: false });
    expect(criticite([annee(-0.02, -0.001)])).toMatchObject({ niveau: 2, loin: true });
    expect(criticite([annee(-0.02, 0)])).toMatchObject({ niveau: 1, loin: false });
  });

  it('ne mesure la distance que d’un critère rempli, et dont les chiffres sont connus', () => {
    const troisieme = critere(3, true, 0.5e6, 1e6);
    // Excédent et CAF négative : le critère 2° n’est pas rempli.
    expect(criticite([[critere(2, false, -0.01, 0.02), troisieme]])).toMatchObject({ niveau: 1, loin: false });
    expect(criticite([[{ ...troisieme, chiffres: null }]])).toMatchObject({ niveau: 1, loin: false });
  });

  it('s’arrête à quatre', () => {
    const pire = [critere(1, true, -0.09, -0.03), critere(2, true, -0.01, 0.02), critere(3, true, -1e6, 1e6)];
    expect(suite([pire, pire, pire])?.niveau).toBe(4);
  });

  it('suit les seuils que le jeu donne aux alertes\u00a0: une fois et demie le seuil, une CAF sous 1\u00a0% des produits', () => {
    // −5 % pour −3 % : au-delà de 1,5 fois le seuil, en deçà de deux.
    expect(criticiteAux([annee(-0.05)], { ...SEUILS_DU_PAQUET, loin: [1.5, 0, 0] })).toMatchObject({ loin: true });
    expect(criticiteAux([annee(-0.02, 0.005)], { ...SEUILS_DU_PAQUET, loin: [2, 0.01, 0] })).toMatchObject({
      loin: true
    });
    expect(criticiteAux([annee(-0.02, 0.005)], { ...SEUILS_DU_PAQUET, loin: [2, 0.005, 0] })).toMatchObject({
      loin: false
    });
    const troisieme = critere(3, true, 0.5e6, 1e6);
    expect(criticiteAux([[troisieme]], { ...SEUILS_DU_PAQUET, loin: [2, 0, 0.6e6] })).toMatchObject({ loin: true });
    expect(criticiteAux([[troisieme]], { ...SEUILS_DU_PAQUET, loin: [2, 0, 0.5e6] })).toMatchObject({ loin: false });
  });

  it('ne se dit pas quand un critère de la dernière année est indéterminé', () => {
    expect(criticite([annee(-0.05), [critere(1, null, 0, 0)]])).toBeNull();
    expect(criticite([[critere(1, null, 0, 0), critere(3, true, 0.5e6, 1e6)]])).toBeNull();
    expect(criticite([])).toBeNull();
    expect(criticite([[]])).toBeNull();
  });
});

it('dure après le nombre d’exercices que le jeu donne, et le dit', () => {
  const de = (durables: number) =>
    criticite(
      [2024, 2025].map((exercice) => annee(-0.05).map((c) => ({ ...c, exercice }))),
      durables
    );
  // Deux critères ; un cran de plus quand deux exercices suffisent.
  expect(de(3)).toEqual({ niveau: 2, remplis: 2, durable: false, loin: false });
  expect(de(2)).toEqual({ niveau: 3, remplis: 2, durable: true, loin: false, annees: 2 });
});
