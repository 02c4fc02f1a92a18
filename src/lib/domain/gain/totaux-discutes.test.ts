import { expect, it } from 'vitest';
import { totauxDiscutes } from './totaux-discutes';

it('n’additionne ni une année pleine et un ponctuel, ni un écart et une ligne non valorisée', () => {
  const lignes = [
    { perennite: 'perenne' as const, motif: 'desaccord' as const, enJeu: 20_000 },
    { perennite: 'perenne' as const, motif: 'sans_ars' as const, enJeu: 50_000 },
    { perennite: 'perenne' as const, motif: 'sans_valeur' as const, enJeu: 10_000 },
    { perennite: 'ponctuel' as const, motif: 'desaccord' as const, enJeu: 5_000 }
  ];
  expect(totauxDiscutes(lignes)).toEqual([
    { perennite: 'perenne', desaccords: { lignes: 1, euros: 20_000 }, nonValorisees: { lignes: 2, euros: 60_000 } },
    { perennite: 'ponctuel', desaccords: { lignes: 1, euros: 5_000 }, nonValorisees: { lignes: 0, euros: 0 } }
  ]);
  expect(totauxDiscutes([])).toEqual([]);
});
