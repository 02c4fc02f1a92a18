import { expect, it } from 'vitest';
import { documentsAilleurs, type PointAilleurs } from './documents-ailleurs';

const point = (contrat: string, autres: Partial<PointAilleurs>): PointAilleurs => ({
  ...{ contrat, ej: 'A', version: 'eprd_modificatif', numero: 1, exercice: 2026, solde: 'resultat_crp' },
  ...{ valeur: -5.7e6, arrete_le: '2026-07-21', enregistre_le: null, ...autres }
});
const lus = (siennes: PointAilleurs[], autres: PointAilleurs[], au = '2026-09-30') =>
  documentsAilleurs(siennes, autres, 'A', 2026, au).map((d) => [d.version, d.contrat, d.arreteLe, d.resultat, d.caf]);

it('ce que les trajectoires d’un contrat non signé n’ont pas se lit dans celles d’un autre, avec son jour', () => {
  const autres = [
    point('tome-1', {}),
    point('tome-1', { solde: 'caf', valeur: 2.1e6 }),
    point('tome-1', { ej: 'B' }),
    point('tome-1', { exercice: 2025 })
  ];
  expect(lus([], autres)).toEqual([['eprd_modificatif', 'tome-1', '2026-07-21', -5.7e6, 2.1e6]]);
  // Not known at D yet.
  expect(lus([], autres, '2026-07-20')).toEqual([]);
});

it('ce que ses trajectoires ont déjà ne se lit pas ailleurs\u00a0; de deux contrats, le dernier arrêté', () => {
  const sien = point('tome-2', { valeur: -1 });
  const deux = [point('x', { version: 'ria1', arrete_le: '2026-05-01' }), point('y', { version: 'ria1' })];
  expect(lus([sien], [point('tome-1', {}), ...deux])).toEqual([['ria1', 'y', '2026-07-21', -5.7e6, null]]);
});

it('d’un document, le dernier numéro et ses seuls soldes ; un numéro de plus que le sien se lit ailleurs', () => {
  // Le n° 1 donne −5,7 et 2,1 M€ ; le n° 2, son seul résultat : sa CAF n’est pas celle du premier.
  const deux = [
    point('x', {}),
    point('x', { solde: 'caf', valeur: 2.1e6 }),
    point('x', { numero: 2, valeur: -6e6, arrete_le: '2026-09-01' })
  ];
  expect(lus([], deux)).toEqual([['eprd_modificatif', 'x', '2026-09-01', -6e6, null]]);
  const sien = [point('tome-2', {}), point('tome-2', { solde: 'caf', valeur: 2.1e6 })];
  expect(lus(sien, deux)).toEqual([['eprd_modificatif', 'x', '2026-09-01', -6e6, null]]);
  expect(lus([...sien, point('tome-2', { numero: 2 })], deux)).toEqual([]);
  // Un n° 1 arrêté plus tard ailleurs ne passe pas devant le n° 2.
  expect(lus([], [...deux, point('y', { arrete_le: '2026-09-20' })])[0]?.[1]).toBe('x');
});
