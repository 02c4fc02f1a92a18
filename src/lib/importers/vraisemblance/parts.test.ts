import { expect, it } from 'vitest';
import { fiche } from '../../../../tests/fixtures/fixtures';
import type { Mesure } from './constat';
import { porteLesMarques } from './parts';

const fiches = new Map(
  [
    fiche('LITS', [{ source: 'sae-mco', valeur: 'LIT_MCO' }], 'stock'),
    fiche('OCCUPATION', [{ source: 'sae-mco', numerateur: 'JOU_MCO', denominateur: 'LIT_MCO * jours' }]),
    fiche('DMS', [{ source: 'sae-mco', numerateur: 'JOU_MCO', denominateur: 'SEJHC_MCO' }])
  ].map((f) => [f.code, f])
);
const mesure = (indicateur: string, reserve: string | null, entite = '080000615'): Mesure => ({
  ...{ entite_type: 'ej', entite, indicateur, definition: '1', edition: 'MCO_2024r', debut: '2024-01-01' },
  ...{ fin: '2024-12-31', valeur: 1, numerateur: null, denominateur: null, base: null, statut: 'definitif' },
  ...{ qualite: 'ok', membres: null, attendus: null, fusion: null, reserve, source: 'sae-mco-2024' },
  ...{ publie_le: null, simule: false }
});

it('des lits à vérifier font vérifier le taux d’occupation, non la durée de séjour ni un autre hôpital', () => {
  const lues = [
    mesure('LITS', 'à vérifier : de 12 en 2023 à 120'),
    mesure('OCCUPATION', null),
    mesure('DMS', null),
    mesure('OCCUPATION', null, '080001969')
  ];
  expect(porteLesMarques(lues, fiches).map((m) => m.reserve)).toEqual([
    ...['à vérifier : de 12 en 2023 à 120', 'à vérifier : de 12 en 2023 à 120', null, null]
  ]);
});

it('un taux garde sa propre marque, et une note du fichier n’est pas un doute', () => {
  const lues = [mesure('LITS', 'redressée par son producteur'), mesure('OCCUPATION', null)];
  expect(porteLesMarques(lues, fiches)).toEqual(lues);
  const marquees = [mesure('LITS', 'à vérifier : a'), mesure('OCCUPATION', 'à vérifier : b')];
  expect(porteLesMarques(marquees, fiches)).toEqual(marquees);
});
