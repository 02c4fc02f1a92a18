import { expect, it } from 'vitest';
import { bornesDuResultat, titreDuResultat } from './sql';

it('un résultat dit combien de lignes il a, et en combien de temps', () => {
  expect(titreDuResultat(0, 340)).toBe('Aucune ligne en 0,34\u00a0s');
  expect(titreDuResultat(1, 1_200)).toBe('1 ligne en 1,20\u00a0s');
});

it('un résultat entier ne dit rien de plus\u00a0; coupé, ou sans ce qui est fermé, il le dit', () => {
  expect(bornesDuResultat({ tronque: null, texteMax: null }, [])).toEqual([]);
  expect(bornesDuResultat({ tronque: 'lignes', texteMax: null }, ['Vallon-Bleu'])).toEqual([
    'Fermé pour vous\u00a0: Vallon-Bleu. Leurs lignes n’entrent dans aucun résultat.',
    'Le résultat a plus de 10\u00a0000 lignes\u00a0: seules les premières sont gardées.'
  ]);
});
