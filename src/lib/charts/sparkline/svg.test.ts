import { describe } from 'vitest';
import { sontFideles } from '../fixtures/fideles';
import { etats } from './etats.fixture';

describe('le dessin de la courbe de la taille d’un mot', () => {
  sontFideles(etats);
});
