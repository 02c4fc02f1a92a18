import { expect, it } from 'vitest';
import { etatEcrit } from './etat-ecrit';

it('l’état d’un contrat se dit tel que publié, sinon par ses faits datés, sinon qu’aucun n’est connu', () => {
  expect(etatEcrit({ etat: 'clos', etatTexte: 'clos le 3 mars 2025' })).toBe('clos le 3 mars 2025');
  expect(etatEcrit({ etat: 'clos', etatTexte: null })).toBe('Clos');
  expect(etatEcrit({ etat: 'inconnu', etatTexte: null })).toBe('Aucun fait connu à cette date');
});
