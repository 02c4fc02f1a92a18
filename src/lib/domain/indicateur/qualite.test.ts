import { describe, expect, it } from 'vitest';
import { seCompare } from './qualite';

describe('une valeur qui se compare', () => {
  it('est là, complète, et rien n’y est à vérifier ; zéro en est une', () => {
    expect(seCompare({ valeur: 0 })).toBe(true);
    expect(seCompare({ valeur: null })).toBe(false);
    expect(seCompare(undefined)).toBe(false);
    expect(seCompare({ valeur: 5, reserve: 'à vérifier' })).toBe(false);
    expect(seCompare({ valeur: 5, partiel: { presents: 5, attendus: 8 } })).toBe(false);
  });
});
