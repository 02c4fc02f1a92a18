import { describe, expect, it } from 'vitest';
import { lits, point, taux } from '$lib/charts/fixtures/exemples';
import { absenceDe, celluleDe, lirePoint, uniteEnMots } from './lecture';

describe('la lecture d’un point', () => {
  it('dit la valeur avec son unité', () => {
    expect(lirePoint(point(2024, 0.832), taux)).toBe('83,2\u00a0%');
    expect(lirePoint(point(2024, 2222), lits)).toBe('2\u202f222\u00a0lits');
  });

  it('dit qu’une valeur est provisoire ou partielle', () => {
    expect(lirePoint(point(2024, 0.832, { statut: 'provisoire' }), taux)).toBe('83,2\u00a0% (provisoire)');
    const partiel = { presents: 2, attendus: 3 };
    expect(lirePoint(point(2024, 12, { statut: 'provisoire', partiel }), lits)).toBe(
      '12\u00a0lits (provisoire, deux\u00a0membres connus sur trois)'
    );
  });

  it('dit pourquoi une valeur manque, sans jamais écrire 0', () => {
    expect(lirePoint(point(2024, null, { qualite: 'secret' }), lits)).toBe('secret statistique');
    expect(lirePoint(point(2024, null, { qualite: 'non_concerne' }), lits)).toBe('sans activité déclarée');
    expect(lirePoint(point(2024, null), lits)).toBe('non disponible');
    expect(lirePoint(undefined, lits)).toBe('non disponible');
  });

  it('lit un vrai 0 comme une valeur', () => {
    expect(lirePoint(point(2024, 0), lits)).toBe('0\u00a0lit');
    expect(absenceDe(point(2024, 0))).toBeNull();
  });

  it('laisse l’unité à la légende du tableau', () => {
    expect(celluleDe(point(2024, 2222), lits)).toBe('2\u202f222');
    expect(uniteEnMots(lits)).toBe('en lits');
    expect(uniteEnMots(taux)).toBe('en\u00a0%');
    expect(uniteEnMots({ unite: 'ratio' })).toBe('');
  });
});
