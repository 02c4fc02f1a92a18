import { describe, expect, it } from 'vitest';
import { octets } from '../../../../tests/fixtures/fixtures';
import type { Problem } from '../types';
import { lisCsv } from './csv';
import { lignesEntieres } from './lignes';

function lis(texte: string): { cellules: string[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  const lignes = lignesEntieres(lisCsv(octets(texte)), 'essai.csv', problems);
  return { cellules: lignes.map((l) => l.cellules), problems };
}

describe('les lignes entières d’un fichier', () => {
  it('une ligne coupée dans un libellé est recollée, et cela se dit', () => {
    const { cellules, problems } = lis('code;libelle;lits\nZZ-01;GHT DE\nHAUTEVAL;98\nZZ-02;LAC;50');
    expect(cellules).toEqual([
      ['ZZ-01', 'GHT DE HAUTEVAL', '98'],
      ['ZZ-02', 'LAC', '50']
    ]);
    expect(problems).toMatchObject([{ severite: 'avertissement', ligne: 2, genre: 'ligne coupée' }]);
  });

  it('une ligne trop courte ou trop longue est laissée de côté, à sa place dans le fichier', () => {
    const { cellules, problems } = lis('a;b;c\n1;2;3\n4;5\n6;7;8;9\n1;2;3');
    expect(cellules).toHaveLength(2);
    expect(problems.map((p) => [p.ligne, p.genre, p.message])).toEqual([
      [3, 'ligne incomplète', 'La ligne compte 2 cellules.'],
      [4, 'ligne incomplète', 'La ligne compte 4 cellules.']
    ]);
  });

  it('des séparateurs de trop en fin de ligne ne gênent pas', () => {
    expect(lis('a;b\n1;2;;').problems).toEqual([]);
  });
});
