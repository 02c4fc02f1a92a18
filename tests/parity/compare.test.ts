import { describe, expect, it } from 'vitest';
import { differences } from './compare';

describe('deux modèles comparés', () => {
  it('un écart d’un milliardième passe, un écart plus grand est dit où il est', () => {
    expect(differences({ a: [1, { b: 1e9 }] }, { a: [1, { b: 1e9 + 0.5 }] })).toEqual([]);
    expect(differences({ a: [1, { b: 2 }] }, { a: [1, { b: 2.1 }] })).toEqual([
      'modele.a[1].b : 2 d’un côté, 2.1 de l’autre'
    ]);
  });

  it('un vide n’est ni zéro ni un texte vide', () => {
    expect(differences({ a: null }, { a: 0 })).toHaveLength(1);
    expect(differences({ a: null }, { a: '' })).toHaveLength(1);
    expect(differences([1], [1, 2])).toHaveLength(1);
  });
});
