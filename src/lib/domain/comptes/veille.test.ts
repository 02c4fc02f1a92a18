import { expect, it } from 'vitest';
import type { LigneCompte } from './comptes-ej';
import { ordreDeVeille, passeSousZero, veilleDe } from './veille';

const ligne = (
  poste: LigneCompte['poste'],
  fin: string,
  montant: number,
  autres: Partial<LigneCompte> = {}
): LigneCompte => ({
  ...{ ej: 'A', budget: 'H', poste, debut: fin, fin, version: 'situation', montant, publie_le: null, ...autres }
});
const annuel = (poste: LigneCompte['poste'], montant: number) =>
  ligne(poste, '2024-12-31', montant, { debut: '2024-01-01', version: 'cf_approuve', publie_le: '2025-06-30' });

it('7,3 M€ de charges par an et 200 k€ en caisse font 10 jours ; le plan, les échues et la ligne sont à leur date', () => {
  const lignes = [
    ...[annuel('C1', 5e6), annuel('C2', 1.3e6), annuel('C3', 0.9e6), annuel('c66', 0.1e6)],
    ligne('tresorerie', '2025-09-30', 200_000),
    ligne('tresorerie_plus_bas', '2025-09-30', 80_000),
    ligne('lignes_tirees', '2025-08-31', 900_000),
    ligne('lignes_tirees', '2025-09-30', 500_000),
    ligne('tresorerie', '2025-10-31', 100_000, { version: 'plan_tresorerie', publie_le: '2025-09-30' }),
    ligne('tresorerie_plus_bas', '2025-10-31', -20_000, { version: 'plan_tresorerie', publie_le: '2025-09-30' })
  ];
  expect(veilleDe(lignes, 'A', '2025-09-30')).toEqual({
    ...{ solde: 200_000, soldeLe: '2025-09-30', plusBas: 80_000, jours: 10 },
    plan: [{ fin: '2025-10-31', montant: 100_000, plusBas: -20_000 }],
    ...{ creux: -20_000, creuxLe: '2025-10-31', lignesTirees: 500_000 },
    // Nobody told them: they are not zero.
    ...{ dettesEchues: null, fournisseursEchus: null, moratoires: null, cessions: null }
  });
  // 249 900 € font 12,495 jours, qui se lisent 12 : au centième d’abord, ils se liraient 13.
  const autre = lignes.map((l) =>
    l.poste === 'tresorerie' && l.fin === '2025-09-30' ? { ...l, montant: 249_900 } : l
  );
  expect(veilleDe(autre, 'A', '2025-09-30').jours).toBeCloseTo(12.495, 6);
});

it('qui prévoit de passer sous zéro vient d’abord, puis qui a le moins de jours ; qui ne dit rien vient après', () => {
  const lignes = [
    { nom: 'muet', creux: null, jours: null },
    { nom: 'à l’aise', creux: 5, jours: 30 },
    { nom: 'juste', creux: 0, jours: 4 },
    { nom: 'sous zéro', creux: -1, jours: 40 },
    { nom: 'plus bas', creux: -9, jours: null }
  ];
  expect(lignes.sort(ordreDeVeille).map(({ nom }) => nom)).toEqual([
    'plus bas',
    'sous zéro',
    'juste',
    'à l’aise',
    'muet'
  ]);
  expect([passeSousZero({ creux: 0 }), passeSousZero({ creux: null })]).toEqual([false, false]);
});
