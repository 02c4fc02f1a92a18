import { beforeAll, describe, expect, it } from 'vitest';
import { explainSqlError } from '$lib/engine/sql-errors';
import { asSubquery } from '$lib/engine/sql-statement';
import type { WasmDatabase } from '$lib/engine/wasm-database';
import { tableNames } from '$lib/schema/tables';
import { openWasmInNode } from './wasm-node';

let base: WasmDatabase;

beforeAll(async () => {
  base = await openWasmInNode();
  await base.ensure(tableNames);
}, 60_000);

/** A text whose no-break spaces are ordinary ones, as these tests write them. */
const simple = (texte: string) => texte.replace(/[\u00a0\u202f]/gu, ' ');

async function erreur(sql: string) {
  const cause: unknown = await base.query(sql).then(
    () => null,
    (thrown: unknown) => thrown
  );
  const dite = explainSqlError(cause, tableNames);
  return { message: simple(dite.message), conseil: simple(dite.conseil) };
}

describe('les erreurs du moteur, en clair', () => {
  it.each([
    ['SELECT * FROM mesur', 'La table « mesur » n’existe pas', 'Vouliez-vous dire « mesure » ?'],
    ['SELECT *\nFROM contart', 'La table « contart » n’existe pas (ligne 2)', 'Vouliez-vous dire « contrat » ?'],
    [
      'SELECT 1,\n  valeurs FROM mesure',
      'La colonne « valeurs » n’existe pas dans ces tables (ligne 2)',
      'Vouliez-vous dire « valeur » ?'
    ],
    ['SELECT libele FROM ght', 'La colonne « libele » n’existe pas', 'Vouliez-vous dire « libelle » ?'],
    ['SELECT g.libele FROM ght g JOIN ght h ON true', 'La colonne « libele »', 'Vouliez-vous dire « libelle » ?'],
    ['SELECT * FROM ght WHERE code = "Grand Est"', 'La colonne « Grand Est » n’existe pas', "'Grand Est'"],
    ['SELECT m.x FROM mesure m', 'La colonne « x » n’existe pas', 'documentation'],
    ['SELECT coun(*) FROM mesure', 'La fonction « coun » n’existe pas', 'Vouliez-vous dire « count » ?'],
    ['SELECT entite, sum(valeur) FROM mesure', 'La colonne « entite » n’est ni groupée ni agrégée', 'GROUP BY'],
    ['SELEC 1', 'La syntaxe n’est pas comprise près de « SELEC » (ligne 1)', 'virgules'],
    ['SELECT 1 +', 'La requête s’arrête avant la fin', 'Corrigez'],
    ['SELECT sum(entite) FROM mesure', 'Aucune fonction ne prend ces arguments : sum(VARCHAR)', '::DOUBLE'],
    ["SELECT CAST('abc' AS INTEGER)", 'Le texte « abc » ne se convertit pas en INT32', 'try_cast'],
    ["SELECT * FROM read_csv('https://exemple.fr/a.csv')", 'Le moteur ne lit ni fichier ni adresse', 'Corrigez'],
    ['SELECT moyenne(valeur) FROM mesure', 'La fonction « moyenne » n’existe pas', 'fonctions de base']
  ])('%j', async (sql, message, conseil) => {
    const dite = await erreur(sql);
    expect(dite.message).toContain(message);
    expect(dite.message).toContain('Le moteur');
    expect(dite.conseil).toContain(conseil);
    expect(dite.message).not.toContain('LINE');
  });

  it('une écriture ne peut pas être une sous-requête, une lecture le peut', async () => {
    for (const sql of ['DELETE FROM mesure', 'SELECT 1; DELETE FROM mesure', 'WITH a AS (SELECT 1) DELETE FROM mesure'])
      await expect(base.query(asSubquery(sql)), sql).rejects.toThrow('Parser Error');
    await expect(base.query(asSubquery('WITH a AS (SELECT 1 AS x) SELECT x, x FROM a -- fin'))).resolves.toHaveLength(
      1
    );
  });
});
