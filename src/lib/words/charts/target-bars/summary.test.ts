import { expect, it } from 'vitest';
import { summary } from './summary';
import { table } from './table';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const entree = {
  mots: { valeur: 'CAF', repere: 'Capital à rembourser' },
  lignes: [{ nom: 'CH A', valeur: -300_000, repere: 2_100_000, manque: true }]
};

it('dit chaque montant face au sien, en phrases et en tableau', () => {
  expect(clair(summary(entree))).toBe('CAF, pour capital à rembourser. CH A : −300 k€ pour 2,1 M€.');
  expect(table(entree).rows.map((row) => row.map(clair))).toEqual([['CH A', '−300 k€', '2,1 M€']]);
});
