import { describe, expect, it } from 'vitest';
import { dateCourte, dateLongue, jourBref } from './date';

describe('une date s’écrit à la française', () => {
  it('en chiffres, jour, mois, année', () => {
    expect(dateCourte('2024-12-31')).toBe('31/12/2024');
  });

  it('en lettres, le premier du mois s’écrit 1er', () => {
    expect(dateLongue('2024-12-31')).toBe('31 décembre 2024');
    expect(dateLongue('2020-01-01')).toBe('1er janvier 2020');
    expect(dateLongue('2018-08-09')).toBe('9 août 2018');
  });
});

it('date un jugement du jour et du mois, et de l’année quand elle est autre', () => {
  expect(jourBref('2026-09-15', '2026-09-30')).toBe('15/09');
  expect(jourBref('2025-12-15', '2026-09-30')).toBe('15/12/25');
});
