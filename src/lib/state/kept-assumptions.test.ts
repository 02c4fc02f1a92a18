import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gardeHypotheses, HYPOTHESES_CHANGEES, lisHypotheses } from './kept-assumptions';

const gardees = new Map<string, string>();
let fenetre: EventTarget;

beforeEach(() => {
  gardees.clear();
  fenetre = new EventTarget();
  vi.stubGlobal('window', fenetre);
  vi.stubGlobal('sessionStorage', {
    getItem: (cle: string) => gardees.get(cle) ?? null,
    setItem: (cle: string, valeur: string) => gardees.set(cle, valeur),
    removeItem: (cle: string) => gardees.delete(cle)
  });
});
afterEach(() => vi.unstubAllGlobals());

it('des hypothèses changées sur la page sont gardées, puis dites à qui les suit, avant toute navigation', () => {
  const lues: (string | null)[] = [];
  fenetre.addEventListener(HYPOTHESES_CHANGEES, () => lues.push(lisHypotheses()));
  gardeHypotheses('demonstration c ?sans=oui GE-01 Contrat');
  gardeHypotheses(null);
  expect(lues).toEqual(['demonstration c ?sans=oui GE-01 Contrat', null]);
});
