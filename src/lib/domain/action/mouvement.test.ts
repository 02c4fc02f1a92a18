import { describe, expect, it } from 'vitest';
import {
  effetAutreQueLAction,
  effetDeToutLHopital,
  effetTropGrand,
  mouvementDeToutLHopital,
  mouvementTropGrand
} from './mouvement';

it('une action ne ferme pas cinq cents lits, ni ne supprime mille postes', () => {
  expect([mouvementTropGrand('lits', -500), mouvementTropGrand('lits', 499)]).toEqual([500, null]);
  expect([mouvementTropGrand('etp', 1000), mouvementTropGrand('etp', -999.5)]).toEqual([1000, null]);
});

it('une action ne bouge pas un taux de 50 points, ni un indicateur de plus que ses bornes', () => {
  const taux = { unite: 'fraction' };
  expect([effetTropGrand(-0.5, taux), effetTropGrand(0.49, taux)]).toEqual([true, false]);
  const duree = { unite: 'jours', vraisemblance: { min: 1, max: 30 } };
  expect([effetTropGrand(-0.8, duree), effetTropGrand(29, duree), effetTropGrand(29.1, duree)]).toEqual([
    false,
    false,
    true
  ]);
  expect(effetTropGrand(1e6, { unite: 'jours', vraisemblance: { min: 0 } })).toBe(false);
});

it('une action gagne une demi-journée de séjour, non huit jours, ni un point d’un indice', () => {
  const dms = { code: 'DMS_MCO', unite: 'jours', vraisemblance: { min: 0, max: 60 } };
  expect([-8, -2.5, -0.3].map((effet) => effetTropGrand(effet, dms))).toEqual([true, false, false]);
  const indice = { code: 'IP_DMS_MEDECINE', unite: 'indice', vraisemblance: { min: 0, max: 5 } };
  expect([-0.6, -0.06].map((effet) => effetTropGrand(effet, indice))).toEqual([true, false]);
  const absences = { code: 'ABSENTEISME_PNM', unite: 'fraction' };
  expect([-0.3, -0.008].map((effet) => effetTropGrand(effet, absences))).toEqual([true, false]);
});

describe('ce qu’une action bouge, à la taille de l’hôpital', () => {
  it('un cinquième des postes, la moitié des lits', () => {
    // 60 M€ / 90 000 € = 666 postes, dont 133 ; 60 M€ / 200 000 € = 300 lits, dont 150.
    expect([134, 133].map((n) => mouvementDeToutLHopital('etp', n, 60e6))).toEqual([true, false]);
    expect([-151, -150].map((n) => mouvementDeToutLHopital('lits', n, 60e6))).toEqual([true, false]);
    // Sans produits, ou avec des produits qui n’en sont pas, rien ne se dit.
    expect([null, 0, -60e6].map((produits) => mouvementDeToutLHopital('lits', -151, produits))).toEqual([
      ...[false, false, false]
    ]);
  });

  it('un effet n’est pas de dix fois ce que l’action bouge', () => {
    expect([effetAutreQueLAction(-800, -8), effetAutreQueLAction(-12, -8), effetAutreQueLAction(-8, 0)]).toEqual([
      true,
      false,
      false
    ]);
    expect([effetAutreQueLAction(-80, -8), effetAutreQueLAction(-79, -8)]).toEqual([true, false]);
  });

  it('des séjours que les produits ne paieraient pas', () => {
    // Un cinquième de 60 M€, à 300 € le séjour : 40 000.
    expect([40_001, 40_000].map((n) => effetDeToutLHopital(n, 'séjours', 60e6))).toEqual([true, false]);
    expect(effetDeToutLHopital(1e9, 'jours', 60e6)).toBe(false);
  });
});
