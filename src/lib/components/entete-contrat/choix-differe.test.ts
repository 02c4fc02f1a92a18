import { expect, it } from 'vitest';
import { ChoixDiffere } from './choix-differe.svelte';

it('les flèches dans « Situation au » visent une date sans changer la page ; Entrée la montre', () => {
  const choisies: string[] = [];
  const choix = new ChoixDiffere((date) => choisies.push(date));
  choix.touche('ArrowDown');
  choix.change('2026-06-30');
  choix.touche('ArrowDown');
  choix.change('2026-03-31');
  expect(choisies).toEqual([]);
  expect(choix.vise).toBe('2026-03-31');
  choix.touche('Enter');
  expect(choisies).toEqual(['2026-03-31']);
  expect(choix.vise).toBeNull();
});

it('au pointeur, la date choisie est montrée tout de suite', () => {
  const choisies: string[] = [];
  const choix = new ChoixDiffere((date) => choisies.push(date));
  choix.touche('ArrowDown');
  choix.pointe();
  choix.change('2025-12-31');
  expect(choisies).toEqual(['2025-12-31']);
});
