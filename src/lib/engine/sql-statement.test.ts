import { describe, expect, it } from 'vitest';
import { asSubquery, readStatement } from './sql-statement';

describe('la requête de l’expert', () => {
  it.each([
    ['SELECT 1', 'SELECT 1'],
    ['  select * from ght ;  \n', '  select * from ght'],
    ['WITH a AS (SELECT 1) SELECT * FROM a', 'WITH a AS (SELECT 1) SELECT * FROM a'],
    ['-- les lits\n/* par GHT */ (SELECT 1)', '-- les lits\n/* par GHT */ (SELECT 1)']
  ])('%j passe', (texte, attendu) => {
    expect(readStatement(texte)).toBe(attendu);
  });

  it('vide, elle le dit', () => {
    expect(() => readStatement(' \n; ')).toThrow('La requête est vide.');
  });

  it.each(['DELETE FROM mesure', 'create table x (a int)', 'PRAGMA version', '-- select\nDROP TABLE ght', 'selection'])(
    '%j n’est pas permis',
    (texte) => {
      expect(() => readStatement(texte)).toThrow('n’est pas permis ici');
    }
  );

  it('un commentaire final ne mange pas la parenthèse', () => {
    expect(asSubquery('SELECT 1 -- un')).toBe('SELECT * FROM (\nSELECT 1 -- un\n)');
  });
});
