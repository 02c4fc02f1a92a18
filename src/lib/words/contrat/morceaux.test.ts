import { expect, it } from 'vitest';
import { fourchetteEnEuros } from '$lib/format/fourchette';
import { morceaux } from './morceaux';

const forts = (phrase: string) => morceaux(phrase).flatMap(({ texte, fort }) => (fort ? [texte] : []));

it('une fourchette est en gras tout entière, de son bas à son haut', () => {
  expect(forts('outil −19,2\u00a0M€ (8\u00a0mois connus), de −24,3 à −18,5\u00a0M€.')).toEqual([
    '−19,2\u00a0M€',
    '−24,3 à −18,5\u00a0M€'
  ]);
  expect(forts('12\u00a0345\u00a0k€ pour 3,4\u00a0%, 12 jours, l’action 1.1 et 5 à 8')).toEqual([
    '12\u00a0345\u00a0k€',
    '3,4\u00a0%',
    '12 jours'
  ]);
  const [dite = ''] = forts(`outil ${fourchetteEnEuros(-24.3e6, -18.5e6)}`);
  expect(dite).toMatch(/^−24,3 à −18,5/u);
});
