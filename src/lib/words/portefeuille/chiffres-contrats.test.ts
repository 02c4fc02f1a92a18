import { expect, it } from 'vitest';
import { chiffresDesContrats } from './chiffres-contrats';
import { totaux } from './exemples.fixture';

it('chaque chiffre de tête mène à sa liste\u00a0: le tableau, les jalons en retard, les aides', () => {
  const vers = Object.fromEntries(chiffresDesContrats(totaux, null).map((c) => [c.libelle, c.vers]));
  expect(Object.values(vers)).toEqual([
    '?tri=gains#contrats',
    '?tri=annee_pleine#contrats',
    '?tri=resultat#contrats',
    'calendrier/?nature=jalon&fenetre=retard',
    'aides/#date-passee'
  ]);
});
