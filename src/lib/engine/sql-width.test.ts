import { Field, Float64, Int32, List, Utf8 } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { cutTexts, longestText, withinWidth } from './sql-width';

const texte = new Field('x', new Utf8());
const nombre = new Field('n', new Float64());

describe('le résultat borné de la requête de l’expert', () => {
  it('un texte sans fin est coupé par le moteur, un caractère après la borne', () => {
    expect(withinWidth("SELECT repeat('x', 100000000) AS x, 1 AS n", [texte, nombre], 200)).toBe(
      `SELECT left(c0::VARCHAR, 201) AS "x", c1 AS "n" FROM (\nSELECT repeat('x', 100000000) AS x, 1 AS n\n) AS t(c0, c1)`
    );
  });

  it('des nombres seuls se lisent tels quels', () => {
    expect(withinWidth('SELECT 1 AS n', [nombre], 200)).toBe('SELECT 1 AS n');
  });

  it('une liste est bornée comme un texte, et un nom garde ses guillemets', () => {
    const liste = new Field('a "b"', new List(new Field('e', new Int32())));
    expect(withinWidth('SELECT 1', [liste], 200)).toContain('left(c0::VARCHAR, 201) AS "a ""b"""');
  });

  // 32 000 000 octets pour 2 048 lignes : 15 625 caractères pour une colonne de texte, 1 562 pour dix.
  it('plus il y a de colonnes de texte, moins chacune en garde, jamais moins de deux cents', () => {
    const dix = Array.from({ length: 10 }, () => texte);
    expect([longestText([texte, nombre]), longestText(dix)]).toEqual([15_625, 1_562]);
    expect(longestText(Array.from({ length: 1000 }, () => texte))).toBe(200);
  });

  it('un texte coupé finit par « … », les autres restent entiers', () => {
    const rows = [
      ['abcde', 1],
      ['abc', null]
    ];
    expect(cutTexts(rows, 4)).toBe(true);
    expect(rows).toEqual([
      ['abcd…', 1],
      ['abc', null]
    ]);
    expect(cutTexts([['abc']], 4)).toBe(false);
  });
});
