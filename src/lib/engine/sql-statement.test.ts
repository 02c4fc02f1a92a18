import { describe, expect, it } from 'vitest';
import { QueryFailed } from './errors';
import { asSubquery, readStatement } from './sql-statement';

describe('la requête de l’expert', () => {
  it.each([
    ['SELECT 1', 'SELECT 1'],
    ['  select * from ght\u00a0;  \n', '  select * from ght'],
    ['WITH a AS (SELECT 1) SELECT * FROM a', 'WITH a AS (SELECT 1) SELECT * FROM a'],
    ['-- les lits\n/* par GHT */ (SELECT 1)', '-- les lits\n/* par GHT */ (SELECT 1)']
  ])('%j passe', (texte, attendu) => {
    expect(readStatement(texte)).toBe(attendu);
  });

  it('vide, elle le dit', () => {
    expect(() => readStatement(' \n; ')).toThrow('La requête est vide.');
  });

  it.each(['DELETE FROM mesure', 'create table x (a int)', 'PRAGMA version', '-- select\nDROP TABLE ght'])(
    '%j n’est pas permis',
    (texte) => {
      expect(() => readStatement(texte)).toThrow('n’est pas permis ici');
    }
  );

  it.each([
    ['SELEC 1', 'Vouliez-vous dire «\u00a0SELECT\u00a0»\u00a0?'],
    ['sleect 1', 'Vouliez-vous dire «\u00a0SELECT\u00a0»\u00a0?'],
    ['SELECTT 1', 'Vouliez-vous dire «\u00a0SELECT\u00a0»\u00a0?'],
    ['WTH a AS (SELECT 1) SELECT 2', 'Vouliez-vous dire «\u00a0WITH\u00a0»\u00a0?'],
    ['bonjour', 'commence par SELECT ou WITH']
  ])('%j est un mot mal écrit, non une écriture interdite', (texte, conseil) => {
    let dit: unknown;
    try {
      readStatement(texte);
    } catch (cause) {
      dit = cause;
    }
    expect(dit).toBeInstanceOf(QueryFailed);
    if (!(dit instanceof QueryFailed)) return;
    expect(dit.message).toContain('n’est pas une instruction');
    expect(dit.conseil).toContain(conseil);
  });

  it('un commentaire final ne mange pas la parenthèse', () => {
    expect(asSubquery('SELECT 1 -- un')).toBe('SELECT * FROM (\nSELECT 1 -- un\n)');
  });
});
