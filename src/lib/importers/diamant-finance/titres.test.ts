import { expect, it } from 'vitest';
import { fiche, octets } from '../../../../tests/fixtures/fixtures';
import { importeFinances } from './diamant-finance';

const RESULTAT = fiche('RESULTAT', [{ source: 'diamant-finance', valeur: '"SAN Résultat net comptable"' }]);
const TITRES = ['I', 'II', 'III', 'IV'];
const entete = (premier: string, second: string) =>
  [
    ...['Finess EJ', 'Finess ET', 'Année', 'SAN Résultat net comptable'],
    ...TITRES.map((t) => `${premier} Titre ${t} Budget global`),
    ...TITRES.map((t) => `${second} Titre ${t} Budget global`)
  ].join(';');
/** 30 M€ of receipts, 29 M€ of charges, 1 M€ of result: the same 1 M€ once the headings are exchanged. */
const LIGNE = '990780011;;2021;1000000;20000000;5000000;4000000;1000000;-18000000;-6000000;-3000000;-2000000';
const dits = (titres: string) =>
  importeFinances(octets(`${titres}\n${LIGNE}\n`), 'FINANCE_2023_01_20.CSV', [RESULTAT]).problems;

it('recettes et dépenses échangées laissent le résultat juste : leurs signes le disent, titre par titre', () => {
  expect(dits(entete('Recettes', 'Dépenses'))).toEqual([]);
  const echanges = dits(entete('Dépenses', 'Recettes'));
  expect(echanges.map(({ ligne, genre }) => [ligne, genre])).toEqual(
    TITRES.map(() => [2, 'recettes et dépenses échangées'])
  );
  expect(echanges[0]).toMatchObject({ colonne: 'Dépenses Titre I Budget global', valeur: '20000000' });
});
