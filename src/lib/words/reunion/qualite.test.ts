import { expect, it } from 'vitest';
import { suivieEnMots } from './qualite';

it.each([
  [1, 'CH A : non certifié, satisfaction 72,1.'],
  [2, 'CH A : certifié sous conditions, satisfaction 72,1.'],
  [3, 'CH A : certifié, satisfaction 72,1.'],
  [4, 'CH A : certifié avec mention, satisfaction 72,1.']
])('le niveau %i de certification se lit en un mot, sans répéter « certification »', (niveau, phrase) => {
  const suivie = [
    { code: 'NIVEAU_CERTIFICATION_HAS', decimales: 0, valeur: niveau },
    { code: 'E_SATIS_MCO', decimales: 1, valeur: 72.1 }
  ].map(({ code, decimales, valeur }) => ({
    ...{ code, libelle: code, unite: 'points', decimales, direction: 'hausse' as const },
    entites: [{ nom: 'CH A', annee: 2025, sansObjet: false, valeur, avant: null }]
  }));
  expect(suivieEnMots(suivie).replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(phrase);
});
