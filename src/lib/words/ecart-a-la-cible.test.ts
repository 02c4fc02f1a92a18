import { expect, it } from 'vitest';
import { ecartALaCibleEnMots, ecartEnMillions, ecartSigne } from './ecart-a-la-cible';

it('sous la cible, un écart est négatif ; au-dessus, il porte son plus ; un mot tient lieu de signe', () => {
  // −6,8 M€ pour −5,1 M€ ; −719 k€ pour −1,5 M€.
  expect([ecartSigne(-1.7e6), ecartEnMillions(-1.7e6), ecartALaCibleEnMots(-1.7e6)]).toEqual([
    '−1,7\u00a0M€',
    '−1,7',
    '1,7\u00a0M€ sous la cible'
  ]);
  expect([ecartSigne(781e3), ecartEnMillions(781e3), ecartALaCibleEnMots(781e3, -1.5e6)]).toEqual([
    '+781\u00a0k€',
    '+0,8',
    '781\u00a0k€ au-dessus de la cible de −1,5\u00a0M€'
  ]);
  expect(ecartALaCibleEnMots(-49e3)).toBe('à la cible');
  expect(ecartALaCibleEnMots(0, -3e6)).toBe('à la cible de −3,0\u00a0M€');
});
