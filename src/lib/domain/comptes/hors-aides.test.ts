import { expect, it } from 'vitest';
import { avecEtSansAides, termesAbsents } from './hors-aides';
import { soldes as soldesDe } from './soldes';
import type { ComptesEj } from './comptes-ej';
import type { Poste } from './codes';

const comptes = (aides: number | null): ComptesEj => {
  const postes: [Poste, number][] = [
    ['P1', 100e6],
    ['P2', 0],
    ['P3', 0],
    ['C1', 95e6],
    ['C2', 0],
    ['C3', 0],
    ['C4', 6e6],
    ['c675', 0],
    ['c68', 4e6],
    ['c775', 0],
    ['c777', 0],
    ['c78', 0],
    ['produits_marge', 100e6],
    ['charges_marge', 95e6],
    ['encours_dette', 40e6],
    ['capitaux_permanents', 100e6]
  ];
  const avec = aides === null ? postes : [...postes, ['aides_ponctuelles', aides] as [Poste, number]];
  return { ej: 'A', exercice: 2025, version: 'cf_arrete', budgets: new Map([['H', new Map<string, number>(avec)]]) };
};
const mesures = (c: ComptesEj, capital: number) =>
  Object.fromEntries(
    avecEtSansAides(soldesDe(c, null), [c], capital).map(({ code, avec, sans }) => [code, [avec, sans]])
  );

it('le résultat et la CAF se lisent avec et sans aides, la marge sur ce qui reste de produits, la dette sans le capital accordé', () => {
  // Résultat 100 − 101 = −1 M€, −6 sans 5 M€ d’aides ; CAF −1 + 4 = 3, −2 sans ; marge 5 %, 0/95 sans ; 40/100, 40/80.
  expect(mesures(comptes(5e6), 20e6)).toEqual({
    resultat: [-1e6, -6e6],
    caf: [3e6, -2e6],
    marge: [0.05, 0],
    independance: [0.4, 0.5]
  });
});

it('des aides que les comptes ne disent pas rendent «\u00a0sans aides\u00a0» inconnu, jamais égal à «\u00a0avec\u00a0»', () => {
  expect(mesures(comptes(null), 0)).toEqual({
    resultat: [-1e6, null],
    caf: [3e6, null],
    marge: [0.05, null],
    independance: [0.4, 0.4]
  });
});

it('sans le capital accordé, il peut ne rien rester : il n’y a plus de ratio', () => {
  expect(mesures(comptes(0), 100e6).independance).toEqual([0.4, null]);
});

it('qui rend une mesure inconnue se nomme, avec ce qui lui manque\u00a0; qui a tout ne se nomme pas', () => {
  const clos = (ej: string, c: ComptesEj | null) => ({ ej, cloture: c && { comptes: c, soldes: soldesDe(c, null) } });
  expect(termesAbsents([clos('A', comptes(5e6)), clos('B', comptes(null)), clos('C', null)])).toEqual([
    { ej: 'B', manque: ['aides'] },
    { ej: 'C', manque: 'comptes' }
  ]);
});
