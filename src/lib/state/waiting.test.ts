import { expect, it } from 'vitest';
import { phraseAttente } from './waiting';

it('l’attente dit ce qui se charge, combien d’octets et sur combien', () => {
  expect(phraseAttente({ etape: 'moteur', octets: 2.1 * 1_048_576, total: 5.9 * 1_048_576 })).toBe(
    'Chargement\u00a0: moteur de calcul, 2,1\u00a0Mo sur 5,9\u00a0Mo'
  );
});

it('un total plus petit que ce qui est arrivé n’est pas montré', () => {
  expect(phraseAttente({ etape: 'donnees', octets: 3 * 1_048_576, total: 0 })).toBe(
    'Chargement\u00a0: données, 3,0\u00a0Mo sur 3,0\u00a0Mo'
  );
});
