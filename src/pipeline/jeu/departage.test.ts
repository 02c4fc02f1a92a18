import { expect, it } from 'vitest';
import type { ImportResult, Problem } from '$lib/importers/types';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { departage } from './departage';

const lu = (fichier: string, rows: ImportResult['rows']): ImportResult => ({
  ...{ importeur: 'contrat', fichier, statut: 'lu', edition: fichier, annee: null, source: null },
  ...{ lues: 1, gardees: 1, ecarts: [], rows, problems: [] }
});

it('un contrat que deux classeurs d’un dossier donnent est refusé dans chacun, comme à l’écran, et le troisième reste', () => {
  const dits: [string, Problem][] = [];
  const autre = petitJeu.contrat.map((c) => ({ ...c, id: 'autre-2024' }));
  const rendus = departage(
    [
      lu('a.xlsx', { contrat: petitJeu.contrat }),
      lu('b.xlsx', { contrat: petitJeu.contrat, compte: petitJeu.compte }),
      lu('c.xlsx', { contrat: autre })
    ],
    (fichier, probleme) => dits.push([fichier, probleme])
  );
  expect(rendus.map(({ statut, rows }) => [statut, rows.contrat?.length ?? 0])).toEqual([
    ['refuse', 0],
    ['refuse', 0],
    ['lu', 1]
  ]);
  expect(dits.map(([fichier, { genre, message }]) => [fichier, genre, message])).toEqual([
    ['a.xlsx', 'contrat donné deux fois', 'Le contrat «\u00a0essai-2024\u00a0» est aussi dans «\u00a0b.xlsx\u00a0».'],
    ['b.xlsx', 'contrat donné deux fois', 'Le contrat «\u00a0essai-2024\u00a0» est aussi dans «\u00a0a.xlsx\u00a0».']
  ]);
});

it('une édition donnée aussi sous le nom d’une autre année ne se publie sous aucune des deux', () => {
  const hospi = (annee: number): ImportResult => ({
    ...{ ...lu(`Hospi_${annee}.xlsx`, {}), importeur: 'hospidiag', annee, empreinte: 'la même' }
  });
  expect(departage([hospi(2018), hospi(2019)]).map(({ statut, problems }) => [statut, problems[0]?.genre])).toEqual([
    ['refuse', 'même fichier'],
    ['refuse', 'même fichier']
  ]);
});
