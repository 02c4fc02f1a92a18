import { describe, expect, it } from 'vitest';
import {
  chargesTropFaibles,
  depasseLePlan,
  depasseLHopital,
  horsOrdre,
  partAuDelaDuTout,
  plusBasAuDessus,
  tresorerieInvraisemblable,
  tropPetit
} from './ordre-de-grandeur';

const sens = (montants: readonly number[], parZero = false) =>
  horsOrdre(montants, { parZero }).map((h) => h?.sens ?? null);

describe('l’ordre de grandeur d’un montant, parmi ceux qui lui ressemblent', () => {
  it('cent fois moins que plus de la moitié des autres se dit, un peu plus non', () => {
    // 50 500 000 / 505 000 = 100 ; 61 000 000 / 505 000 = 121.
    expect(sens([50_500_000, 61_000_000, 505_000])).toEqual([null, null, 'moins']);
    // 50 500 000 / 506 000 = 99,8 : une seule des deux est cent fois plus grande.
    expect(sens([50_500_000, 61_000_000, 506_000])).toEqual([null, null, null]);
  });

  it('un solde en milliers parmi des euros se dit, et l’ordre des autres avec lui', () => {
    expect(horsOrdre([50_500_000, 61_000_000, 48_200, 55_000_000])[2]).toEqual({ sens: 'moins', repere: 55_000_000 });
  });

  it('cent fois plus se dit, quel que soit le signe', () => {
    expect(sens([-870_000_000, 700_000, 696_000])).toEqual(['plus', null, null]);
  });

  it('deux montants seuls se contredisent l’un l’autre', () => {
    expect(sens([870_000_000, 870_000])).toEqual(['plus', 'moins']);
    expect(sens([870_000])).toEqual([null]);
  });

  it('un zéro n’est d’aucun ordre, et ne compte pas parmi les autres', () => {
    expect(sens([0, 1_000_000, 2_000_000, 0])).toEqual([null, null, null, null]);
  });

  it('un petit montant parmi de petits se croit', () => {
    expect(sens([5, 4_040, 3_900])).toEqual([null, null, null]);
    expect(sens([50, 10_000, 10_000])).toEqual(['moins', null, null]);
  });

  it('un résultat passe par zéro : il faut cinq cents fois moins qu’un demi-million', () => {
    // 12 000 000 / 24 000 = 500 ; 12 000 000 / 25 000 = 480.
    expect(sens([-12_000_000, -13_000_000, -24_000], true)).toEqual([null, null, 'moins']);
    expect(sens([-12_000_000, -12_000_000, 25_000], true)).toEqual([null, null, null]);
    expect(sens([499_999, 499_999, 165], true)).toEqual([null, null, null]);
    expect(sens([500_000, 500_000, 165], true)).toEqual([null, null, 'moins']);
  });
});

describe('un montant plus régulier, ou trop petit', () => {
  it('une paie se dit à cinq fois plus ou cinq fois moins', () => {
    const dits = horsOrdre([100_000, 100_000, 500_000, 20_000, 100_000], { regulier: true });
    expect(dits.map((h) => h?.sens ?? null)).toEqual([null, null, 'plus', 'moins', null]);
    expect(horsOrdre([100_000, 100_000, 499_999, 20_001, 100_000], { regulier: true })).toEqual(Array(5).fill(null));
  });

  it('un gain de 999 € est en milliers ; zéro n’est pas petit ; une part ne passe pas le tout', () => {
    expect([tropPetit(-999), tropPetit(1_000), tropPetit(0)]).toEqual([true, false, false]);
    expect([partAuDelaDuTout(2, 1), partAuDelaDuTout(1, 1)]).toEqual([true, false]);
  });
});

describe('un montant qu’un hôpital ne peut avoir', () => {
  it('une ligne de gain ne dépasse pas le cinquième des produits ; inconnus, ils ne disent rien', () => {
    expect([depasseLHopital(20_000_001, 100e6), depasseLHopital(-20_000_000, 100e6)]).toEqual([true, false]);
    expect([depasseLHopital(1e12, null), depasseLHopital(1e12, 0)]).toEqual([false, false]);
  });

  it('une ligne ne pèse pas dix fois toutes les autres, à partir de cinq lignes', () => {
    const autres = [100_000, 200_000, -100_000, 100_000];
    expect([depasseLePlan(5_000_000, autres), depasseLePlan(4_999_999, autres)]).toEqual([true, false]);
    expect(depasseLePlan(5_000_000, autres.slice(1))).toBe(false);
    expect(depasseLePlan(5_000_000, [0, 0, 0, 0])).toBe(false);
  });

  it('des charges de moins d’un million par an sont en milliers ; un mois vaut pour douze', () => {
    expect([chargesTropFaibles(999_999, 12), chargesTropFaibles(1_000_000, 12)]).toEqual([true, false]);
    expect([chargesTropFaibles(83_333, 1), chargesTropFaibles(83_334, 1)]).toEqual([true, false]);
    expect([chargesTropFaibles(0, 12), chargesTropFaibles(100, 0)]).toEqual([false, false]);
  });

  it('une trésorerie ne fait ni plus d’un an de charges, ni toujours moins d’un dixième de jour', () => {
    // 36,5 M€ par an : 100 000 € par jour, 10 000 € le dixième.
    expect(tresorerieInvraisemblable([36_500_001, 0], 36.5e6)).toBe('plus');
    expect(tresorerieInvraisemblable([9_999, -5_000], 36.5e6)).toBe('moins');
    expect(tresorerieInvraisemblable([9_999, 10_000], 36.5e6)).toBeNull();
    expect(tresorerieInvraisemblable([36_500_000], 36.5e6)).toBeNull();
    expect([tresorerieInvraisemblable([0, 0], 36.5e6), tresorerieInvraisemblable([9], 0)]).toEqual([null, null]);
  });

  it('le jour le plus bas d’un mois n’est pas au-dessus de son dernier jour', () => {
    expect([plusBasAuDessus(2, 1), plusBasAuDessus(1, 1)]).toEqual([true, false]);
  });
});
