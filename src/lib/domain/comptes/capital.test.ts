import { describe, expect, it } from 'vitest';
import { capitalAnticipe, couvreLeCapital } from './capital';

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

it('le capital remboursé au-delà du contractuel l’est par anticipation\u00a0: 30,4 pour 30,2 dus, 0,2 M€', () => {
  expect(capitalAnticipe(30_400_000, 30_200_000)).toBe(200_000);
  expect(capitalAnticipe(2_000_000, 2_500_000)).toBe(-500_000);
  expect([capitalAnticipe(null, 1), capitalAnticipe(1, null)]).toEqual([null, null]);
});
