import { expect, it } from 'vitest';
import type { SerieReponse } from '$lib/views/explorer/question.types';
import { serieDite } from './reponse-dite';

const serie = (entite: string, libelle: string, changements: SerieReponse['changements'] = []): SerieReponse => ({
  ...{ entite, libelle, ght: null, points: [], origines: {}, changements }
});

it('la somme des périmètres suivis a son nom, les autres gardent le leur', () => {
  const lues = [serie('ZZ', 'Région d’essai'), serie('SUIVIS', '')].map(serieDite);
  expect(lues.map(({ libelle }) => libelle)).toEqual(['Région d’essai', 'Périmètres suivis']);
});

it('une fusion se dit avec ceux qui ont fusionné, un autre changement par son motif', () => {
  const seule = serieDite(
    serie('1', 'CH', [
      { annee: 2023, texte: 'CH du Gué, CH du Pont', fusion: true },
      { annee: 2024, texte: 'Scission' }
    ])
  );
  expect(seule.changements).toEqual([
    { annee: 2023, texte: 'Fusion\u00a0: CH du Gué, CH du Pont' },
    { annee: 2024, texte: 'Scission' }
  ]);
});
