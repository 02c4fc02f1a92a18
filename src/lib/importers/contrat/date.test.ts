import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCourte, dateLongue } from '$lib/format/date';
import { aUneHeure, dateDeNumero, dateDeSerie, dateDeTexte, instantIso } from './date';

describe('une date écrite en texte', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['1/2/2026', '2026-02-01'],
    ['31.12.26', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['19/03/2025 00:00:00', '2025-03-19'],
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

  it.each([
    ['19/03/2025 00:00:00', '2025-03-19', false],
    ['2025-03-19T14:30:00', '2025-03-19', true],
    ['2025-03-19 14:30:00.000', '2025-03-19', true],
    ['19/03/2025 à 9h', '2025-03-19', true],
    ['19 mars 2025 23:59', '2025-03-19', true],
    ['2025-03-19T00:00:00Z', '2025-03-19', false]
  ])('« %s » est le %s, son heure dite si elle n’est pas minuit', (texte, jour, heure) => {
    expect([dateDeTexte(texte), aUneHeure(texte)]).toEqual([jour, heure]);
  });

  it('montrée sans son format, c’est un nombre de jours ; une année seule n’en est pas un', () => {
    expect(dateDeNumero(46_387, false)).toBe('2026-12-31');
    expect(dateDeNumero(2026, false)).toBeNull();
    expect(dateDeNumero(46_387.5, false)).toBeNull();
  });

  it('dans un classeur compté depuis 1904, le même jour a 1 462 de moins', () => {
    expect(dateDeNumero(46_387 - 1_462, true)).toBe('2026-12-31');
    expect(dateDeSerie(0, true)?.toISOString()).toBe('1904-01-01T00:00:00.000Z');
    expect(dateDeSerie(0, false)?.toISOString()).toBe('1899-12-31T00:00:00.000Z');
    expect([dateDeSerie(-1, false), dateDeSerie(3_000_000, false)]).toEqual([null, null]);
  });

  it('écrite par le fichier, elle existe, avec ou sans heure', () => {
    expect(instantIso('2025-03-19')?.toISOString()).toBe('2025-03-19T00:00:00.000Z');
    expect(instantIso('2025-03-19T14:30:00')?.toISOString()).toBe('2025-03-19T14:30:00.000Z');
    for (const texte of ['2025-02-30', '2025-03-19T25:00:00', '19/03/2025', '', 'P1D'])
      expect(instantIso(texte)).toBeNull();
  });
});
