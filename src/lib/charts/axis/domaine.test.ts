import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lits, resultat, serie, taux } from '../fixtures/exemples';
import { domaineValeurs, valeursDe } from './domaine';

describe('le domaine de l’axe des valeurs', () => {
  it('part de 0 pour une somme qui a bougé', () => {
    expect(domaineValeurs([2680, 2222], lits)).toEqual([0, 2680]);
  });

  it('part de 0 pour une somme qui n’a pas bougé ou qui n’a qu’un point', () => {
    expect(domaineValeurs([530, 530], lits)).toEqual([0, 530]);
    expect(domaineValeurs([530], lits)).toEqual([0, 530]);
  });

  it('quitte 0 pour une somme dont les valeurs en sont loin, à plus de cinq fois leur écart', () => {
    const [bas, haut] = domaineValeurs([2600, 2700], lits) ?? [0, 0];
    expect(bas).toBeCloseTo(2592);
    expect(haut).toBeCloseTo(2708);
  });

  it('va de part et d’autre de 0 pour une somme qui change de signe', () => {
    expect(domaineValeurs([-5e6, 2e6], resultat)).toEqual([-5e6, 2e6]);
    expect(domaineValeurs([-5e6, -1e6], resultat)).toEqual([-5e6, 0]);
  });

  it('donne de l’air à un taux sans sortir de 0 à 100 %', () => {
    const [bas, haut] = domaineValeurs([0.7, 0.8], taux) ?? [0, 0];
    expect(bas).toBeCloseTo(0.692);
    expect(haut).toBeCloseTo(0.808);
    expect(domaineValeurs([0.01, 0.99], taux)).toEqual([0, 1]);
  });

  it('ouvre un domaine autour d’un taux qui ne bouge pas', () => {
    expect(domaineValeurs([0.5], taux)).toEqual([0.45, 0.55]);
    expect(domaineValeurs([0], taux)).toEqual([0, 1]);
    expect(domaineValeurs([0], lits)).toEqual([0, 1]);
  });

  it('n’existe pas sans valeur : un manque n’est pas un 0', () => {
    expect(domaineValeurs(valeursDe(serie('secret', 'manquant', 'non_concerne')), taux)).toBeNull();
  });

  it('contient toujours les valeurs et n’est jamais vide', () => {
    const valeurs = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(valeurs, fc.constantFrom(taux, lits), (liste, indicateur) => {
        const [bas, haut] = domaineValeurs(liste, indicateur) ?? [0, 0];
        return bas <= Math.min(...liste) && haut >= Math.max(...liste) && (bas < haut || Math.abs(haut) < 1e-300);
      })
    );
  });
});
