import { describe, expect, it } from 'vitest';
import { douteDe, estEntier, totalDifferent } from './vraisemblance';

const compte = { min: 0, texte: 'Un compte n’est pas négatif.' };
const taux = { min: 0, max: 1, ecart: 0.1, texte: 'Une part.' };

describe('une valeur à vérifier', () => {
  it('dix fois plus ou dix fois moins que l’année d’avant se dit, neuf fois non', () => {
    expect(douteDe(4142, 41_420, compte)).toEqual({ genre: 'saut', avant: 41_420 });
    expect(douteDe(41_420, 4142, compte)).toEqual({ genre: 'saut', avant: 4142 });
    expect(douteDe(4143, 41_420, compte)).toBeNull();
    expect(douteDe(41_419, 4142, compte)).toBeNull();
  });

  it('une activité qui cesse ou commence se dit à partir de dix', () => {
    expect(douteDe(0, 10, compte)?.genre).toBe('saut');
    expect(douteDe(10, 0, compte)?.genre).toBe('saut');
    expect(douteDe(0, 9, compte)).toBeNull();
    expect(douteDe(0, 0, compte)).toBeNull();
  });

  it('un solde, qui passe par zéro, n’a pas de facteur', () => {
    expect(douteDe(3e6, 24_000, { texte: 'Un solde.' })).toBeNull();
    expect(douteDe(3e6, 24_000, { min: -1e9, texte: 'Un solde.' })).toBeNull();
  });

  it('hors de ses bornes, les bornes comprises', () => {
    expect(douteDe(1.01, null, taux)).toEqual({ genre: 'bornes', borne: 'max', limite: 1 });
    expect(douteDe(-0.01, null, taux)).toEqual({ genre: 'bornes', borne: 'min', limite: 0 });
    expect(douteDe(1, null, taux)).toBeNull();
    expect(douteDe(0, null, taux)).toBeNull();
  });

  it('la part ambulatoire de Champagne, 47,3 % puis 32,9 %, bouge de plus de 10 points : à vérifier', () => {
    expect(douteDe(0.329, 0.473, taux)).toEqual({ genre: 'ecart', avant: 0.473, limite: 0.1 });
    expect(douteDe(0.4, 0.5, taux)?.genre).toBe('ecart');
    expect(douteDe(0.41, 0.5, taux)).toBeNull();
  });

  it('sans règle, ou sans année d’avant, rien ne se dit', () => {
    expect(douteDe(1e9, 1, undefined)).toBeNull();
    expect(douteDe(0.4, null, taux)).toBeNull();
  });
});

describe('un total et ses parties', () => {
  it('30 866 séjours pour 29 898 en médecine, chirurgie et obstétrique : le total ne tombe pas juste', () => {
    expect(totalDifferent(30_866, [14_981, 13_565, 1352])).toBe(true);
    expect(totalDifferent(29_898, [14_981, 13_565, 1352])).toBe(false);
    expect(totalDifferent(29_899, [14_981, 13_565, 1352])).toBe(true);
    expect(totalDifferent(29_898.5, [14_981, 13_565, 1352])).toBe(false);
  });

  it('une discipline absente n’ajoute rien ; sans total ou sans parties, rien à comparer', () => {
    expect(totalDifferent(10, [10, null, null])).toBe(false);
    expect(totalDifferent(null, [10])).toBe(false);
    expect(totalDifferent(10, [null, null])).toBe(false);
  });

  it('un compte est entier', () => {
    expect([4142, 0, 4.142].map(estEntier)).toEqual([true, true, false]);
  });
});
