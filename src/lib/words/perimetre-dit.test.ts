import { expect, it } from 'vitest';
import { perimetreEnMots } from './perimetre-dit';

it('une entité seule se dit par son nom, plusieurs par leur somme', () => {
  expect(perimetreEnMots('CH de la Plaine')).toBe('CH de la Plaine');
  expect(perimetreEnMots(null)).toBe('somme des EJ, flux intra-GHT non éliminés');
});

it('une somme dit combien de membres elle compte quand d’autres n’ont pas de cible', () => {
  expect(perimetreEnMots({ ejs: 2, sur: 3 })).toBe(
    'somme des EJ, flux intra-GHT non éliminés (2 EJ sur 3, celles qui ont une cible)'
  );
});
