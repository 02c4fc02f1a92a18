import { describe, expect, it } from 'vitest';
import { lignesEnVigueur, nonRecalees, quitteLEffort } from './version';

const ligne = (gain: string, version: number | null, brut: number) => ({ action: '1.1', gain, version, brut });
const lignes = [
  ligne('1', null, 300),
  ligne('1', 1, 200),
  ligne('2', 0, 100),
  ligne('3', 2, 50),
  { ...ligne('1', 0, 40), action: '1.2' }
];
const bruts = (version: number | null) => lignesEnVigueur(lignes, version).map(({ brut }) => brut);

describe('les lignes de gain de la version en vigueur', () => {
  it('sont celles de la signature avant tout avenant : 300 + 100 + 40', () => {
    expect([bruts(0), bruts(null)]).toEqual([
      [300, 100, 40],
      [300, 100, 40]
    ]);
  });

  it('sont recalées par l’avenant qui les redit, les autres restent : 200 + 100 + 40', () => {
    expect(bruts(1)).toEqual([200, 100, 40]);
    expect(nonRecalees(lignesEnVigueur(lignes, 1), 1).map(({ brut }) => brut)).toEqual([100, 40]);
  });

  it('gardent au deuxième avenant ce que le premier avait fixé', () => {
    expect(bruts(2)).toEqual([200, 100, 50, 40]);
    expect(nonRecalees(lignesEnVigueur(lignes, 2), 2).map(({ brut }) => brut)).toEqual([200, 100, 40]);
  });
});

it('les lignes quittent l’effort d’un avenant à un euro près ; sans avenant ou sans effort connu, rien ne le dit', () => {
  expect([0.4, 1, -1, 0].map((ecart) => quitteLEffort(1, ecart))).toEqual([false, true, true, false]);
  expect(quitteLEffort(0, 500_000)).toBe(false);
  expect(quitteLEffort(2, null)).toBe(false);
});
