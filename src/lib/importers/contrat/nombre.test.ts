import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecritPour } from './ecrit';
import { enFrancais, nombreDeTexte, pourCent } from './nombre';

const valeur = (texte: string): unknown => {
  const lu = nombreDeTexte(texte);
  return lu === null || lu === 'ambigu' ? lu : lu.valeur;
};

describe('un nombre écrit en texte', () => {
  it.each([
    ['1234,5', 1234.5],
    ['1 234 567', 1_234_567],
    ['1\u00a0234,50 €', 1234.5],
    ['1\u202f234', 1234],
    ['12 000 euros', 12_000],
    ['− 42', -42],
    ['+3', 3],
    ['0,08', 0.08],
    ['8,0 %', 0.08],
    ['8%', 0.08],
    ['-0,5 %', -0.005],
    ['1e3', 1000],
    ['-0', 0]
  ])('« %s » vaut %d', (texte, attendu) => expect(valeur(texte)).toBe(attendu));

  it.each(['', 'cent', '12 34', '1,2,3', '12 k€', '1 M€', '--4', '%', '1/2', '4 %%', '1.234.567'])(
    '« %s » n’en est pas un',
    (texte) => expect(valeur(texte)).toBeNull()
  );

  it('« 1.234 » peut être un millier ou une décimale : on le demande', () => expect(valeur('1.234')).toBe('ambigu'));

  it('une fraction écrite en pour cent se relit au dernier chiffre près', () => {
    expect(pourCent(1.6)).toBe('160\u00a0%');
    expect(pourCent(-12.345)).toBe('−1234,5\u00a0%');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e300, min: -1e300 }), (v) => {
        fc.pre(Math.abs(v) > 1.5);
        expect(valeur(pourCent(v))).toBe(v);
      })
    );
  });
});

describe('un nombre dans un message', () => {
  it.each([
    [-0.006, '−0,006'],
    [1_234_567.8, '1\u202f234\u202f567,8'],
    [-45_000, '−45\u202f000'],
    [0, '0'],
    [1e300, '1e+300']
  ])('%d s’écrit « %s »', (nombre, attendu) => expect(enFrancais(nombre)).toBe(attendu));

  it('une année garde ses quatre chiffres, un FINESS devenu nombre ses neuf', () => {
    expect(enFrancais(2026)).toBe('2026');
    expect(ecritPour({ type: 'texte', doc: '' }, 510_000_029)).toBe('510000029');
    expect(ecritPour({ type: 'nombre', doc: '' }, 510_000_029)).toBe('510\u202f000\u202f029');
  });
});
