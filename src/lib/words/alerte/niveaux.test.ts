import { expect, it } from 'vitest';
import { CHAMP_DU_NIVEAU, niveauxAChoisir, TOUS } from './niveaux';

it('les niveaux d’un contrat se choisissent du plus grave au moindre, comptés', () => {
  const alertes = ([3, 3, 1, 0] as const).map((niveau) => ({ niveau }));
  expect(niveauxAChoisir(alertes).map(({ libelle }) => libelle)).toEqual([
    ...['Toutes (4)', '3, grave (2)', '2, sérieuse (0)', '1, à surveiller (1)', '0, prévisionnelle (1)']
  ]);
});

it('un niveau qui n’existe pas n’est pas un choix', () => {
  expect([CHAMP_DU_NIVEAU.lit('3'), CHAMP_DU_NIVEAU.lit('9'), CHAMP_DU_NIVEAU.lit(TOUS)]).toEqual(['3', null, null]);
});
