import { describe, expect, it } from 'vitest';
import { couvreLeCapital } from './capital';

describe('la CAF devant le capital à rembourser', () => {
  it('le couvre à l’euro près, et manque de ce qui lui fait défaut', () => {
    expect(couvreLeCapital(3_000_000, 3_000_000)).toEqual({ couvre: true, marge: 0 });
    expect(couvreLeCapital(2_100_000, 3_000_000)).toEqual({ couvre: false, marge: -900_000 });
    expect(couvreLeCapital(-400_000, 0)).toEqual({ couvre: false, marge: -400_000 });
  });

  it('ne se dit pas tant que le capital n’est pas connu', () => {
    expect(couvreLeCapital(2_100_000, null)).toBeNull();
  });
});
