import { describe } from 'vitest';
import { sontFideles } from '../fixtures/fideles';
import { etats } from './etats.fixture';

describe('le dessin des vignettes', () => {
  sontFideles(etats);
});
