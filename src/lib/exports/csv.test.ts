import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv } from './csv';

const lignesDe = (texte: string) => texte.replace('\ufeff', '').split('\r\n');

describe('un fichier CSV français', () => {
  it('point-virgule, virgule décimale, marque d’ordre des octets, vide pour l’absent', () => {
    expect(
      csv(
        ['GHT', 'Taux', 'Lits'],
        [
          ['GE-10', 0.832, null],
          ['GE-11', -1234567.5, 0]
        ],
        []
      )
    ).toBe('\ufeffGHT;Taux;Lits\r\nGE-10;0,832;\r\nGE-11;-1234567,5;0\r\n');
  });

  it('ses titres sont sa première ligne ; la source est dite sous le tableau, une ligne vide les sépare', () => {
    expect(lignesDe(csv(['a'], [[1]], ['Source : DREES', '=Données simulées']))).toEqual([
      'a',
      '1',
      '',
      'Source : DREES',
      "'=Données simulées",
      ''
    ]);
  });

  it('sous un titre en « (%) », un taux s’écrit en pour cent, au chiffre près', () => {
    expect(
      lignesDe(
        csv(
          ['Taux (%)', 'Taux'],
          [
            [0.8317, 0.8317],
            [-0.07, null]
          ],
          []
        )
      ).slice(1, 3)
    ).toEqual(['83,17\u00a0%;0,8317', '-7\u00a0%;']);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33 3', "'+33 3"],
    ['-5 % de lits', "'-5 % de lits"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n1', '"\'\n1"'],
    [' =1+1', "' =1+1"],
    ['\u00a0@SUM(A1)', "'\u00a0@SUM(A1)"],
    ['"=1+1', '"\'""=1+1"'],
    ['＝1+1', "'＝1+1"],
    ['=CMD();x', '"\'=CMD();x"']
  ])('le texte %j n’est pas une formule', (texte, attendu) => {
    expect(csv(['a'], [[texte]], [])).toBe(`\ufeffa\r\n${attendu}\r\n`);
  });

  it('un nombre négatif reste un nombre, un très petit ne prend pas d’exposant', () => {
    expect(lignesDe(csv(['a', 'b', 'c'], [[-5, 1e-7, 1e21]], []))[1]).toBe('-5;0,0000001;1000000000000000000000');
  });

  it('guillemets, points-virgules et retours sont entre guillemets ; les espaces fines deviennent insécables', () => {
    expect(lignesDe(csv(['a', 'b'], [['dit «\u202foui\u202f»', 'a"b;c']], []))[1]).toBe(
      'dit «\u00a0oui\u00a0»;"a""b;c"'
    );
  });

  it('un FINESS seul dans sa cellule reste un texte dans un tableur, sans formule', () => {
    expect(lignesDe(csv(['ej', 'n'], [['010000024', 10000024]], []))[1]).toBe('"\t010000024";10000024');
    expect(lignesDe(csv(['ej'], [['2A0000014']], []))[1]).toBe('2A0000014');
  });

  it('un booléen s’écrit en mots', () => {
    expect(lignesDe(csv(['a', 'b'], [[true, false]], []))[1]).toBe('oui;non');
  });

  it('tout texte sans formule ni espace fine se relit tel quel', () => {
    const texte = fc
      .string()
      .filter(
        (t) => !/^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]|^\d{9}$/u.test(t) && !t.includes('\u202f') && !t.includes('\ufeff')
      );
    fc.assert(
      fc.property(fc.array(fc.tuple(texte, texte), { minLength: 1 }), (lignes) => {
        const lu = parse<string[]>(csv(['a', 'b'], lignes, []).replace('\ufeff', ''), {
          delimiter: ';',
          newline: '\r\n'
        });
        expect(lu.data.slice(1, -1)).toEqual(lignes);
      })
    );
  });
});
