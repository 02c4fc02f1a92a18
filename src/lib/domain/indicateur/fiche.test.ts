import { describe, expect, it } from 'vitest';
import { estFiche } from './fiche';

describe('la fiche d’un indicateur', () => {
  it('se reconnaît à son code, à ses colonnes et à ses ruptures, et aucun des trois ne peut manquer', () => {
    const lue = { code: 'LITS_MCO', colonnes: [], ruptures: [] };
    expect(estFiche(lue)).toBe(true);
    for (const absent of ['code', 'colonnes', 'ruptures']) {
      expect(estFiche(Object.fromEntries(Object.entries(lue).filter(([nom]) => nom !== absent)))).toBe(false);
    }
  });

  it('n’est ni un vide, ni un texte, ni un nombre', () => {
    expect([null, undefined, 'LITS_MCO', 12].map(estFiche)).toEqual([false, false, false, false]);
  });
});
