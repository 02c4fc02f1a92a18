import { expect, it } from 'vitest';
import { entiteDuLien } from './entite-du-lien';

it('un indicateur se suit à l’entité que le lien nomme, sinon à la première de l’action', () => {
  const entites = [
    { action: '2.1', ej: 'B' },
    { action: '1.1', ej: 'A' },
    { action: '1.1', ej: 'C' }
  ];
  expect(entiteDuLien({ action: '1.1', ej: 'C' }, entites)).toBe('C');
  expect(entiteDuLien({ action: '1.1', ej: null }, entites)).toBe('A');
  expect(entiteDuLien({ action: '3.1', ej: null }, entites)).toBeUndefined();
});
