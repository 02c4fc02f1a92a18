import { expect, it } from 'vitest';
import { projections } from './projections';

it('une projection à 20 k€ de sa cible ne la manque pas, à 50 k€ si', () => {
  const dit = (valeur: number) =>
    projections(
      {
        atterrissage: [{ origine: 'etablissement', document: 'ria1', valeur }],
        cible: -3_400_000
      },
      'de l’hôpital'
    ).map(({ manque }) => manque);
  expect([-3_420_000, -3_450_000].map(dit)).toEqual([[false], [true]]);
});
