import { describe, expect, it } from 'vitest';
import { octets } from '../../../../tests/fixtures/fixtures';
import type { Problem } from '../types';
import { lisCsv } from './csv';
import { LignesEntieres } from './lignes';

function lis(texte: string): { cellules: string[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  const table = lisCsv(octets(texte));
  const entieres = new LignesEntieres(table.entete.length, 'essai.csv', problems);
  const lignes = table.lignes.flatMap((ligne) => entieres.pousse(ligne));
  entieres.fin();
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
      [3, 'ligne incomplète', 'La ligne compte 2\u00a0cellules.'],
      [4, 'ligne trop longue', 'La ligne compte 4\u00a0cellules.']
    ]);
  });

  it('une cellule de trop, même vide, fait refuser la ligne : rien ne dit laquelle est de trop', () => {
    const { cellules, problems } = lis('ej;resultat;charges\n990780011;31007655;18250;\n990780029;1;2');
    expect(cellules).toEqual([['990780029', '1', '2']]);
    expect(problems).toMatchObject([{ severite: 'erreur', ligne: 2, genre: 'ligne trop longue' }]);
  });

  it('deux morceaux de nombre ne se recollent pas, et une ligne entière ne se recolle à rien', () => {
    expect(lis('a;b;c\n1;12\n34;5').cellules).toEqual([]);
    expect(lis('a;b;c\nSource : DREES\n1;2;3').cellules).toEqual([['1', '2', '3']]);
  });
});
