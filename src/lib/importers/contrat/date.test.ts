import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCourte, dateLongue } from '$lib/format/date';
import { dateDeNumero, dateDeTexte } from './date';

describe('une date écrite en texte', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['1/2/2026', '2026-02-01'],
    ['31.12.26', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['1er janvier 2026', '2026-01-01'],
    ['jeudi 31 décembre 2026', '2026-12-31'],
    ['31 DÉC. 2026', '2026-12-31'],
    ['3 août 2026', '2026-08-03'],
    ['14 juil. 2026', '2026-07-14'],
    ['29/02/2024', '2024-02-29']
  ])('« %s » est le %s', (texte, attendu) => expect(dateDeTexte(texte)).toBe(attendu));

  it.each([
    '29/02/2026',
    '31/04/2026',
    '2026-13-01',
    'mars 2026',
    '2026',
    '3 jui 2026',
    '3 brumaire 2026',
    '1/1/85',
    ''
  ])('« %s » n’en est pas une', (texte) => expect(dateDeTexte(texte)).toBeNull());

  it('écrite par l’interface, courte ou longue, elle se relit', () => {
    const jours = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(jours, (d) => {
        const iso = d.toISOString().slice(0, 10);
        expect([iso, dateCourte(iso), dateLongue(iso)].map(dateDeTexte)).toEqual([iso, iso, iso]);
      })
    );
  });

  it('montrée sans son format, c’est un nombre de jours ; une année seule n’en est pas un', () => {
    expect(dateDeNumero(46_387)).toBe('2026-12-31');
    expect(dateDeNumero(2026)).toBeNull();
    expect(dateDeNumero(46_387.5)).toBeNull();
  });
});
