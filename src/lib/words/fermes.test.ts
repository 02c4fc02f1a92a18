import { expect, it } from 'vitest';
import { phraseDesFermes } from './fermes';

it('ce qui est fermé se nomme, et des comptes seuls se disent de leur groupement', () => {
  expect(phraseDesFermes(['Vallon-Bleu'])).toBe('Fermé pour vous\u00a0: Vallon-Bleu.');
  expect(phraseDesFermes(['Vallon-Bleu', 'comptes:Marche du Nord'])).toBe(
    'Fermé pour vous\u00a0: Vallon-Bleu et comptes de Marche du Nord.'
  );
});
