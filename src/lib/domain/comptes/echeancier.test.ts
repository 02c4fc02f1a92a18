import { expect, it } from 'vitest';
import { capitalAVenir, echeanciersApres, type AnneeDeDette } from './echeancier';

const dette = (ej: string, exercice: number, capital: number, arrete_le = '2026-03-31'): AnneeDeDette => ({
  ...{ ej, arrete_le, exercice, capital, interets: capital / 10, encours: null }
});
const lignes = [
  // The year of the budget is not after it.
  dette('A', 2026, 2.1e6),
  dette('A', 2027, 2e6),
  dette('A', 2028, 1.9e6),
  dette('B', 2027, 1e6),
  // Its state of the year before told more.
  dette('B', 2027, 4e6, '2025-03-31'),
  dette('B', 2028, 4e6, '2025-03-31')
];
const lus = echeanciersApres(lignes, ['A', 'B'], 2026);
const caf = (ej: string) => (ej === 'A' ? 5e6 : 0.4e6);

it('le capital à venir est celui du dernier état de chaque entité, somme de celles qui le disent toutes', () => {
  const [premiere, seconde] = capitalAVenir(lus, caf);
  // 2,0 + 1,0 ; en 2028 le dernier état de B ne dit rien.
  expect(premiere).toMatchObject({ capital: 3e6, interets: 0.3e6, encours: null });
  expect(seconde).toMatchObject({ capital: null, interets: null, tenue: null, muets: ['B'] });
  expect(premiere?.muets).toEqual([]);
});

it('la CAF d’une entité ne rembourse pas le capital d’une autre', () => {
  const [{ tenue } = { tenue: null }] = capitalAVenir(lus, caf);
  // A garde 3,0 M€, il en manque 0,6 à B : 2,4 en somme, et une seule couvre.
  expect(tenue).toMatchObject({ caf: 5.4e6, nette: 2.4e6, couvrent: 1, manque: 0.6e6 });
  expect(capitalAVenir(lus, () => null)[0]?.tenue).toBeNull();
});

it('un dernier état qui s’arrête au budget ne dit rien des années d’après, et ne fait taire personne', () => {
  const [siennes, deLAutre] = [lignes.filter(({ ej }) => ej === 'A'), dette('B', 2026, 1e6)];
  const seuls = echeanciersApres([...siennes, deLAutre], ['A', 'B'], 2026);
  expect(seuls.map(({ ej }) => ej)).toEqual(['A']);
  expect(capitalAVenir(seuls, caf).map(({ annee, capital }) => [annee, capital])).toEqual([
    [2027, 2e6],
    [2028, 1.9e6]
  ]);
  expect(echeanciersApres([deLAutre], ['B'], 2026)).toEqual([]);
});
