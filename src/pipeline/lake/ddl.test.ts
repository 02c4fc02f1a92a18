import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { columnsOf } from '$lib/schema/columns';
import { tables, tablesDeFaits } from '$lib/schema/tables';
import { tablesDemonstration } from '../jeu/demonstration';
import { main } from '../schema';
import { inOrder } from './contract';
import { ddl, DIALECTS } from './ddl';

describe('le contrat des tables, pour DuckDB', () => {
  let db: NativeDatabase;
  beforeAll(async () => {
    db = await NativeDatabase.open();
    await db.query(ddl('duckdb'));
    const rows = tablesDemonstration({ ghts: 3, etablissements: 12, mois: 24 });
    for (const table of inOrder()) await db.append(table, rows[table]);
  });
  afterAll(() => db.close());

  it('prend les tables de la démonstration, chaque ligne', async () => {
    expect(await db.query('SELECT count(*) AS ght FROM ght')).toEqual([{ ght: 3 }]);
    expect(await db.query('SELECT count(*) AS membres FROM etablissement')).toEqual([{ membres: 12 }]);
  });

  it.each<[string, string, RegExp]>([
    ['un FINESS de huit caractères', "UPDATE transmission SET ej = '97000000'", /Constraint Error.*CHECK/s],
    ['un document inconnu', "UPDATE transmission SET document = 'bilan'", /Constraint Error.*CHECK/s],
    ['un exercice d’avant les bornes', 'UPDATE transmission SET exercice = 1989', /Constraint Error.*CHECK/s],
    ['un libellé vide', "UPDATE levier SET libelle = ''", /Constraint Error.*CHECK/s],
    ['un montant qui n’est pas un nombre', "UPDATE compte SET montant = 'NaN'", /Constraint Error.*CHECK/s],
    [
      'une source que rien ne décrit',
      "INSERT INTO liste_ej SELECT * REPLACE ('inconnue' AS source, '970000009' AS ej) FROM liste_ej",
      /Constraint Error.*foreign key/s
    ],
    ['deux fois la même clé', 'INSERT INTO levier SELECT * FROM levier', /Constraint Error.*[Dd]uplicate key/s],
    ['une période qui finit avant de commencer', "UPDATE liste_ej SET fin = '1990-01-01'", /Constraint Error.*CHECK/s],
    [
      'une version vide redite à 0',
      'INSERT INTO gain SELECT * REPLACE (0 AS version) FROM gain WHERE version IS NULL',
      /Constraint Error.*[Dd]uplicate key/s
    ]
  ])('refuse %s', async (_, sql, raison) => {
    await expect(db.query(sql)).rejects.toThrow(raison);
  });
});

describe('le contrat des tables, pour un entrepôt', () => {
  const textes = { spark: ddl('spark'), trino: ddl('trino') };
  const corps = (dialecte: keyof typeof textes, table: string) =>
    textes[dialecte].split('\n\n').find((bloc) => new RegExp(`^CREATE TABLE [\`"]${table}[\`"] \\(`, 'm').test(bloc)) ??
    '';

  it.each(tablesDeFaits)('dit de la table %s chaque colonne, sa clé et ses renvois', (table) => {
    for (const dialecte of ['spark', 'trino'] as const) {
      const bloc = corps(dialecte, table);
      const colonnes = [...bloc.matchAll(/^ {2}[`"](\w+)[`"] /gm)].map(([, nom]) => nom);
      expect(colonnes).toEqual(columnsOf(table).map(([nom]) => nom));
      for (const cle of tables[table].cle) expect(/^-- clé.*$/m.exec(bloc)?.[0]).toContain(cle);
      for (const [nom, { reference }] of columnsOf(table)) {
        if (reference) expect(bloc).toContain(`(${nom}) existe dans ${reference.replace('.', ' (')})`);
      }
    }
  });

  it('écrit les types, l’obligation et l’apostrophe de chaque dialecte', () => {
    expect(corps('spark', 'compte')).toContain(
      "`montant` DOUBLE COMMENT 'Montant, en euros\u00a0; en ETPR pour les emplois autorisés. Unité\u00a0: euros.'"
    );
    expect(corps('spark', 'compte')).toContain("`budget` STRING NOT NULL COMMENT 'H = CRP");
    expect(corps('trino', 'compte')).toContain(
      `"montant" double COMMENT 'Montant, en euros\u00a0; en ETPR pour les emplois autorisés. Unité\u00a0: euros.'`
    );
    expect(corps('trino', 'compte')).toContain('-- obligatoires\u00a0: ej, budget, poste, debut, fin, version');
    expect(corps('spark', 'source')).toContain(String.raw`RLIKE '(?i)^https?:\\/\\/[^\\s"\'<>]+$'`);
  });

  it('la commande imprime un dialecte, et nomme ceux qu’elle connaît', () => {
    const dit = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    for (const dialecte of DIALECTS) {
      expect(main(['--ddl', dialecte])).toBe(0);
      expect(dit.mock.lastCall?.[0]).toBe(ddl(dialecte));
    }
    dit.mockRestore();
    expect(() => main(['--ddl', 'oracle'])).toThrow('duckdb, spark, trino');
  });
});
