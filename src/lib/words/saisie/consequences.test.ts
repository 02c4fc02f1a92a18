import { expect, it } from 'vitest';
import type { Changement } from '$lib/domain/journal/ligne';
import type { Consequence } from '$lib/views/saisie/consequences';
import { consequencesEnMots } from './consequences';

const reporte = (echeance: string): Changement => ({
  ...{ genre: 'echeance', cible: { action: '1.1', jalon: '2' }, avant: { echeance: '2024-11-30' } },
  apres: { date: '2024-12-20', echeance }
});

it('une échéance reportée dit de combien, ce qui change et ce qui ne change pas', () => {
  const changees = [{ quoi: 'jalons_en_retard', avant: 4, apres: 3 } as const];
  expect(consequencesEnMots({ changees, inchangees: ['gains', 'atterrissage'] }, reporte('2025-01-14'))).toEqual([
    'Échéance reportée de 45\u00a0jours.',
    'Jalons en retard\u00a0: 3 au lieu de 4.',
    'Ne changent pas, à la date des données\u00a0: les gains attendus, sécurisés et réalisés et l’atterrissage.'
  ]);
  expect(consequencesEnMots({ changees, inchangees: [] }, reporte('2024-11-29'))[0]).toBe(
    'Échéance avancée de 1\u00a0jour.'
  );
});

it('un gain reporté dit à quand', () => {
  const report: Changement = {
    ...{ genre: 'palier', cible: { action: '1.1', gain: '1' }, avant: { rang: 1, palier: 'valide' } },
    apres: { date: '2026-09-30', palier: 'reporte', net: null, acte: 'Travaux', effet: '2027-03-01' }
  };
  expect(consequencesEnMots({ changees: [], inchangees: [] }, report)).toEqual(['Gain reporté au 01/03/2027.']);
});

it('un atterrissage et un montant se disent avant et après, l’inconnu n’est pas zéro', () => {
  const atterrissage: Consequence = {
    ...{ quoi: 'atterrissage', solde: 'resultat_crp', annee: 2026 },
    ...{ avant: -7_500_000, apres: -7_900_000 }
  };
  const gains = { quoi: 'gains_retenus', avant: null, apres: 380_000 } as const;
  expect(consequencesEnMots({ changees: [gains, atterrissage], inchangees: [] }, null)).toEqual([
    'Gains retenus par l’ARS\u00a0: 380\u00a0k€ au lieu d’un montant inconnu.',
    'Atterrissage 2026, résultat du CRP (budget H)\u00a0: −7,9\u00a0M€ au lieu de −7,5\u00a0M€.'
  ]);
});

it('deux montants qui s’écrivent pareil disent leur écart', () => {
  const changees: Consequence[] = [{ quoi: 'gains_realises', avant: 1_012_000, apres: 1_003_000 }];
  expect(consequencesEnMots({ changees, inchangees: [] }, null)).toEqual([
    'Gains réalisés à date\u00a0: 1,0\u00a0M€ au lieu de 1,0\u00a0M€ (−9\u00a0k€).'
  ]);
});

it('rien ne change, et c’est dit', () => {
  expect(consequencesEnMots({ changees: [], inchangees: ['gains'] }, null)).toEqual([
    'Ne changent pas, à la date des données\u00a0: les gains attendus, sécurisés et réalisés.'
  ]);
});
