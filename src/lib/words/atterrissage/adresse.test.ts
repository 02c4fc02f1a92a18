import { describe, expect, it } from 'vitest';
import { HYPOTHESES_ATTERRISSAGE, sontParDefaut } from '$lib/domain/comptes/hypotheses-atterrissage';
import { ecrit, lit } from '$lib/format/address-field';
import {
  avecHypotheses,
  changees,
  CHAMPS_ATTERRISSAGE,
  choisiesDe,
  hypothesesDe,
  saisie,
  sansHypotheses,
  type HypothesesChoisies
} from './adresse';

const rien: HypothesesChoisies = {
  ...{ securise: null, valide: null, chiffre: null, identifie: null, recettes: null, sans: false }
};

describe('les hypothèses dans l’adresse', () => {
  it('sont celles par défaut quand le lecteur n’a rien changé', () => {
    expect(hypothesesDe(rien)).toEqual(HYPOTHESES_ATTERRISSAGE);
    expect(changees(rien)).toBe(false);
  });

  it('prennent ce que le lecteur change, zéro compris', () => {
    const lues = hypothesesDe({ ...rien, securise: 0, recettes: -0.005, sans: true });
    expect(lues).toMatchObject({ parts: { securise: 0, valide: 0.5 }, croissance: -0.005, sansNonSecurises: true });
    expect([changees({ ...rien, securise: 0 }), changees({ ...rien, sans: true })]).toEqual([true, true]);
  });

  it('ce qui est tapé hors des bornes y revient : −50 % ne se compte pas comme −50 %, ni 999', () => {
    expect([saisie('securise', -50), saisie('securise', 999), saisie('valide', 40)]).toEqual([0, 1, 0.4]);
    expect([saisie('recettes', -150), saisie('recettes', 99_999), saisie('recettes', -0.5)]).toEqual([
      -0.1, 0.1, -0.005
    ]);
    expect(saisie('securise', Number.NaN)).toBeNull();
  });

  it('s’écrivent en pour cent, et ce qui ne se lit pas laisse le défaut', () => {
    expect(ecrit('?au=2026-06-30', 'securise', CHAMPS_ATTERRISSAGE.securise, 0.8)).toBe('au=2026-06-30&securise=80');
    expect(ecrit('', 'recettes', CHAMPS_ATTERRISSAGE.recettes, -0.005)).toBe('recettes=-0.5');
    expect(lit('?recettes=-0.5', 'recettes', CHAMPS_ATTERRISSAGE.recettes)).toBe(-0.005);
    expect(lit('?recettes=99', 'recettes', CHAMPS_ATTERRISSAGE.recettes)).toBe(0.1);
    expect(lit('?securise=250', 'securise', CHAMPS_ATTERRISSAGE.securise)).toBe(1);
    expect(lit('?securise=abc', 'securise', CHAMPS_ATTERRISSAGE.securise)).toBeNull();
  });

  it('passent d’une page à l’autre avec la date, et ce qui vaut le défaut ne s’écrit pas', () => {
    const choisies = { ...rien, securise: 0.8, recettes: -0.005, sans: true };
    expect(avecHypotheses('?au=2026-06-30', choisies)).toBe('?au=2026-06-30&securise=80&recettes=-0.5&sans=oui');
    expect([avecHypotheses('', rien), avecHypotheses('?au=2026-06-30', rien)]).toEqual(['', '?au=2026-06-30']);
    expect(choisiesDe(hypothesesDe(choisies))).toEqual(choisies);
    expect(choisiesDe(hypothesesDe({ ...rien, securise: 0.9 }))).toEqual(rien);
    expect([sontParDefaut(hypothesesDe({ ...rien, securise: 0.9 })), sontParDefaut(hypothesesDe(choisies))]).toEqual([
      true,
      false
    ]);
  });

  it('revenir au défaut garde la date', () => {
    expect(sansHypotheses('?au=2026-06-30&sans=oui&valide=10&recettes=1')).toBe('au=2026-06-30');
  });
});
