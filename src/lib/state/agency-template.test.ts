import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Gabarit } from '$lib/words/dossier/gabarit';
import { gardeGabarit, lisGabaritGarde, oublieGabarit } from './agency-template';

const AGENCE: Gabarit = {
  ...{ accent: '000091', polices: { titres: 'Marianne', corps: 'Marianne' } },
  // Every byte there is.
  logo: {
    genre: 'png',
    octets: Uint8Array.from({ length: 256 }, (_, octet) => octet),
    forme: { largeur: 4, hauteur: 0.25 }
  }
};

let garde: Map<string, string>;
beforeEach(() => {
  garde = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (cle: string) => garde.get(cle) ?? null,
    setItem: (cle: string, valeur: string) => garde.set(cle, valeur),
    removeItem: (cle: string) => garde.delete(cle)
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('le modèle de l’agence est gardé sur ce poste, logo compris, et s’oublie', () => {
  expect(lisGabaritGarde()).toBeNull();
  expect(gardeGabarit(AGENCE)).toBe(true);
  expect(lisGabaritGarde()).toEqual(AGENCE);
  gardeGabarit({ accent: null, polices: null, logo: null });
  expect(lisGabaritGarde()).toEqual({ accent: null, polices: null, logo: null });
  oublieGabarit();
  expect(lisGabaritGarde()).toBeNull();
});

it('ce qui fut abîmé n’est pas lu, et un navigateur qui ne garde rien le dit', () => {
  gardeGabarit(AGENCE);
  for (const [cle] of garde) garde.set(cle, '{"accent":"bleu"}');
  expect(lisGabaritGarde()).toBeNull();
  for (const [cle] of garde) garde.set(cle, '{"accent"');
  expect(lisGabaritGarde()).toBeNull();
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('plein', 'QuotaExceededError');
    }
  });
  expect(gardeGabarit(AGENCE)).toBe(false);
});
