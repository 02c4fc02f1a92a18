import { expect, it } from 'vitest';
import { nonSecurise } from '../gain/non-securise';
import { reunionsDe } from './reunions';
import { retardDeVersement } from './versement';

it('l’agence est en retard d’une tranche versée après son jour, ou exigible et pas versée', () => {
  const tranche = { prevueLe: '2025-06-01', verseeLe: '2025-06-11', exigible: true };
  expect(retardDeVersement(tranche, '2025-12-31')).toBe(10);
  expect(retardDeVersement({ ...tranche, verseeLe: '2025-05-20' }, '2025-12-31')).toBe(0);
  expect(retardDeVersement({ ...tranche, verseeLe: null }, '2025-06-30')).toBe(29);
});

it('une tranche dont la condition n’est pas remplie, ou qui n’est pas due, n’est pas en retard', () => {
  const tranche = { prevueLe: '2025-06-01', verseeLe: null, exigible: false };
  expect(retardDeVersement(tranche, '2025-12-31')).toBeNull();
  expect(retardDeVersement({ ...tranche, exigible: true }, '2025-06-01')).toBeNull();
});

it('3 M€ sécurisés ou réalisés et 1 M€ validé laissent 1 M€ sans acte', () => {
  expect(
    nonSecurise([
      { palier: 'securise', montant: 2e6 },
      { palier: 'realise', montant: 1e6 },
      { palier: 'valide', montant: 6e5 },
      { palier: 'identifie', montant: 4e5 }
    ])
  ).toBe(1e6);
});

it('un PTSM n’a que sa revue', () => {
  expect(reunionsDe({ surDesComptes: false })).toEqual(['revue']);
  expect(reunionsDe({ surDesComptes: true })).toHaveLength(5);
});
