import { describe, expect, it } from 'vitest';
import { reserveDuGroupe } from './reserve';

const membre = (entite: string, reserve: string | null) => ({ entite, reserve });

describe('la réserve d’une somme', () => {
  it('nomme les membres dont la valeur est à vérifier, chacun une fois', () => {
    expect(reserveDuGroupe([membre('GE-05', 'saut'), membre('GE-01', null), membre('GE-05', 'saut')])).toBe(
      'comprend une\u00a0valeur à vérifier (GE-05)'
    );
    expect(reserveDuGroupe([membre('GE-09', 'saut'), membre('GE-05', 'saut')])).toBe(
      'comprend 2\u00a0valeurs à vérifier (GE-05, GE-09)'
    );
  });

  it('n’existe pas quand rien n’est à vérifier', () => {
    expect(reserveDuGroupe([membre('GE-05', null)])).toBeNull();
  });
});
