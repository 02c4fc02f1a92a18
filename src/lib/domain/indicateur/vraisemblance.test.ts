import { describe, expect, it } from 'vitest';
import {
  douteDe,
  estEntier,
  estIsolee,
  semblentDecalees,
  totalAbsent,
  totalDifferent,
  type Voisinage
} from './vraisemblance';

const positif = { min: 0, texte: 'Un compte n’est pas négatif.' };
const part = { min: 0, max: 1, ecart: 0.1, texte: 'Une part.' };
const seul = (avant: number | null, ans = 1): Voisinage => ({
  avant: avant === null ? null : { valeur: avant, ans },
  apres: null
});
const entre = (avant: number, apres: number): Voisinage => ({
  avant: { valeur: avant, ans: 1 },
  apres: { valeur: apres, ans: 1 }
});
const compte = (valeur: number, voisinage: Voisinage) => douteDe(valeur, voisinage, positif, true);
const taux = (valeur: number, voisinage: Voisinage) => douteDe(valeur, voisinage, part, false);

describe('une valeur à vérifier', () => {
  it('cinq fois plus ou cinq fois moins que l’année d’avant se dit, un peu moins de cinq fois non', () => {
    expect(compte(8284, seul(41_420))).toEqual({ genre: 'saut', avant: { valeur: 41_420, ans: 1 }, facteur: 5 });
    expect(compte(41_420, seul(8284))?.genre).toBe('saut');
    expect(compte(8285, seul(41_420))).toBeNull();
    expect(compte(41_419, seul(8284))).toBeNull();
  });

  it('un zéro de trop quand l’activité a baissé de 14 % : 35 620 pour 4 142 se voit', () => {
    expect(compte(35_620, seul(4142))?.genre).toBe('saut');
  });

  it('deux ou trois ans plus tard, il en faut huit', () => {
    expect(compte(800, seul(100, 2))).toMatchObject({ genre: 'saut', facteur: 8 });
    expect(compte(799, seul(100, 3))).toBeNull();
  });

  it('30 lits entre 153 et 153, 770 séjours entre 4 480 et 3 937 : un chiffre manque peut-être', () => {
    expect(compte(30, entre(153, 153))).toEqual({ genre: 'isolee', ...entre(153, 153) });
    expect(compte(770, entre(4480, 3937))?.genre).toBe('isolee');
    expect(compte(1000, entre(316, 300))?.genre).toBe('isolee');
    expect(compte(1000, entre(317, 300))).toBeNull();
    expect(compte(100, entre(317, 400))?.genre).toBe('isolee');
    expect(compte(100, entre(316, 400))).toBeNull();
  });

  it('une marche n’est pas une valeur isolée : elle se compare à l’année d’avant', () => {
    expect(compte(300, entre(100, 300))).toBeNull();
    expect(compte(600, entre(100, 600))?.genre).toBe('saut');
    expect(estIsolee(600, seul(100), true)).toBe(false);
    expect(estIsolee(0, entre(100, 100), true)).toBe(false);
    // Une activité qui commence ou qui cesse n’est pas un chiffre de trop.
    expect([estIsolee(100, entre(0, 5), true), estIsolee(100, entre(5, 0), true)]).toEqual([false, false]);
  });

  it('une activité qui cesse ou commence se dit à partir de dix, d’un an à l’autre', () => {
    expect(compte(0, seul(10))?.genre).toBe('saut');
    expect(compte(10, seul(0))?.genre).toBe('saut');
    expect(compte(0, seul(9))).toBeNull();
    expect(compte(0, seul(0))).toBeNull();
    expect(compte(0, seul(10, 2))).toBeNull();
  });

  it('un petit compte varie de toutes les façons, une part non', () => {
    expect(compte(1, seul(9))).toBeNull();
    expect(compte(1, entre(9, 9))).toBeNull();
    expect(compte(2, seul(10))?.genre).toBe('saut');
    expect(compte(1, entre(10, 9))?.genre).toBe('isolee');
    expect(taux(0.01, seul(0.05))?.genre).toBe('saut');
    expect(taux(0.058, entre(0.513, 0.546))?.genre).toBe('isolee');
  });

  it('un solde, qui passe par zéro, n’a pas de facteur', () => {
    expect(douteDe(3e6, seul(24_000), { texte: 'Un solde.' }, true)).toBeNull();
    expect(douteDe(3e6, seul(24_000), { min: -1e9, texte: 'Un solde.' }, true)).toBeNull();
  });

  it('hors de ses bornes, les bornes comprises', () => {
    expect(taux(1.01, seul(null))).toEqual({ genre: 'bornes', borne: 'max', limite: 1 });
    expect(taux(-0.01, seul(null))).toEqual({ genre: 'bornes', borne: 'min', limite: 0 });
    expect(taux(1, seul(null))).toBeNull();
    expect(taux(0, seul(null))).toBeNull();
  });

  it('la part ambulatoire de Champagne, 47,3 % puis 32,9 %, bouge de plus de 10 points : à vérifier', () => {
    expect(taux(0.329, seul(0.473))).toEqual({ genre: 'ecart', avant: { valeur: 0.473, ans: 1 }, limite: 0.1 });
    expect(taux(0.4, seul(0.5))?.genre).toBe('ecart');
    expect(taux(0.41, seul(0.5))).toBeNull();
    expect(taux(0.329, seul(0.473, 2))).toBeNull();
  });

  it('sans règle, ou sans autre année, rien ne se dit', () => {
    expect(douteDe(1e9, seul(1), undefined, true)).toBeNull();
    expect(taux(0.4, seul(null))).toBeNull();
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

  it('un total absent se dit quand une de ses parties a quelque chose', () => {
    expect(totalAbsent(null, [null, 12])).toBe(true);
    expect([totalAbsent(null, [null, 0]), totalAbsent(null, []), totalAbsent(0, [12])]).toEqual([false, false, false]);
  });

  it('trois totaux faux dans une ligne disent qu’elle est décalée, deux non', () => {
    expect([semblentDecalees(2), semblentDecalees(3)]).toEqual([false, true]);
  });

  it('un compte est entier', () => {
    expect([4142, 0, 4.142].map(estEntier)).toEqual([true, true, false]);
  });
});
