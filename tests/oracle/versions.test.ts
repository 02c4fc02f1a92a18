import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST, parseManifest } from '$lib/engine/manifest';
import { memo } from '$lib/engine/memo';
import { NativeDatabase } from '$lib/engine/native.server';
import { parseIndex } from '$lib/engine/publication';
import { depuis } from '$lib/views/depuis/depuis';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { chargeFichiers, fichiersDe } from '../../src/pipeline/jeu/ouvre';

const JEU = 'static/data/demonstration';
const QUESTION = 'valeurs-publiees';
const VALEURS = readFileSync(`tests/oracle/${QUESTION}.sql`, 'utf8');

const bases: NativeDatabase[] = [];

async function ouvre(dataVersion: string) {
  const dossier = path.join(JEU, dataVersion);
  const manifest = parseManifest(readFileSync(path.join(dossier, MANIFEST), 'utf8'));
  const db = await NativeDatabase.open();
  bases.push(db);
  await chargeFichiers(db, dossier, fichiersDe(manifest, dossier));
  return { db, manifest };
}

async function ouvreActuelle() {
  const publie = parseIndex(readFileSync('static/data/index.json', 'utf8')).find(({ nom }) => nom === 'demonstration');
  return ouvre(publie?.dataVersion ?? '');
}

async function ouvreAnterieure() {
  const [anterieure] = (await ouvreActuelle()).manifest.anterieures;
  expect(anterieure?.donneesAu).toBe('2026-06-30');
  return ouvre(anterieure?.dataVersion ?? '');
}

let [actuelle, ancienne]: NativeDatabase[] = [];
beforeAll(async () => {
  actuelle = (await ouvreActuelle()).db;
  ancienne = (await ouvreAnterieure()).db;
}, 120_000);
afterAll(() => bases.forEach((db) => db.close()));

const base = (db: NativeDatabase | undefined): NativeDatabase => {
  if (db === undefined) throw new Error('la version n’est pas ouverte');
  return db;
};

/** What has the same key in both versions, and another value. */
async function reecritesEnSql(contrat: string): Promise<string[]> {
  const lis = (db: NativeDatabase) => db.query<{ cle: string; valeur: string | null }>(VALEURS, [contrat]);
  const [avant, apres] = [await lis(base(ancienne)), await lis(base(actuelle))];
  const depuisLors = new Map(apres.map(({ cle, valeur }) => [cle, valeur]));
  return avant.flatMap(({ cle, valeur }) => {
    const maintenant = depuisLors.get(cle);
    return maintenant === valeur ? [] : [`${cle} ${valeur} → ${maintenant ?? 'rien'}`];
  });
}

const comparees = (db: NativeDatabase, contrat: string, avant = base(ancienne)): Promise<DepuisModele> =>
  depuis(memo(db), { contrat, de: '2026-06-30.version' }, memo(avant));
const compare = (contrat: string): Promise<DepuisModele> => comparees(base(actuelle), contrat);

describe('deux versions publiées', () => {
  it.each([
    // data/demonstration/reecrits.yaml is what the earlier version said; the tables say what is published today.
    [
      'monts-cendres-pref-2024',
      ['gain 4.1.1.0 brut 1560000.0 → 1387000.0', 'jalon 4.1.6 echeance 2026-10-31 → 2026-12-15'],
      [
        ['gain', '1', 'brut', 1_560_000, 1_387_000, -173_000],
        ['jalon', '6', 'echeance', '2026-10-31', '2026-12-15', null]
      ]
    ],
    [
      'trois-etangs-performance-2024',
      [
        'cible E4 1 2026-12-31 6250000.0 → 6516000.0',
        'mesure 990030051 DEPENSES_INTERIM_PM 2024-12-31 definitif simulation 112000.0 → 133296.0'
      ],
      [
        ['cible', 'E4', 'cible', 6_250_000, 6_516_000, 266_000],
        ['mesure', 'DEPENSES_INTERIM_PM', 'valeur', 112_000, 133_296, 21_296]
      ]
    ]
  ])(
    'de %s : ce qui fut réécrit est ce que les tables des deux versions disent, et rien d’autre',
    async (contrat, enSql, dites) => {
      expect((await reecritesEnSql(contrat)).sort()).toEqual(enSql);
      const { publiee, reference } = await compare(contrat);
      expect(reference).toEqual({ le: '2026-06-30', quoi: 'choisie' });
      expect(
        publiee?.reecritures.map(({ objet, nom, champ, avant, apres, euros }) => [
          objet,
          nom.numero,
          champ,
          avant,
          apres,
          euros
        ])
      ).toEqual(dites);
    },
    60_000
  );

  it('la fin est une version publiée avant : ses tables, à son dernier jour, quelle que soit la date demandée', async () => {
    const contrat = 'monts-cendres-pref-2024';
    const params = { contrat, de: '2026-03-31' };
    const lue = await depuis(memo(base(ancienne)), { ...params, a: '2026-06-30.version', au: '2026-05-31' });
    const aLaDate = await depuis(memo(base(actuelle)), { ...params, au: '2026-06-30' });
    expect([lue.entete.au, lue.reference?.le, lue.publiee]).toEqual(['2026-06-30', '2026-03-31', undefined]);
    expect(lue.entete.jeu.donneesAu).toBe('2026-06-30');
    // What was rewritten since has no date: both tell the same changes of these days.
    expect(lue.mouvements.length).toBeGreaterThan(0);
    expect(lue.mouvements).toEqual(aLaDate.mouvements);
  });

  it('un contrat sans rien de réécrit a les changements de ses dates, tous datés', async () => {
    const contrat = 'bois-clair-performance-2022';
    expect(await reecritesEnSql(contrat)).toEqual([]);
    const { publiee, mouvements } = await compare(contrat);
    const dates = await depuis(memo(base(actuelle)), { contrat, de: '2026-06-30' });
    expect(publiee?.reecritures).toEqual([]);
    expect(mouvements.filter(({ sansTrace }) => sansTrace)).toEqual([]);
    expect(mouvements).toEqual(dates.mouvements);
  }, 60_000);

  it('ce qui tient à une valeur réécrite est marqué, et un gain abaissé ne se dit pas recalé par un avenant', async () => {
    const { mouvements, bilan } = await compare('monts-cendres-pref-2024');
    const sansTrace = mouvements.filter((m) => m.sansTrace);
    expect(sansTrace.map(({ code }) => code)).toContain('gain_recale');
    expect(sansTrace.map(({ code }) => code)).toContain('jalon_glisse');
    expect(bilan.mouvements).toBe(mouvements.length);
  }, 60_000);

  it('ce qu’un avenant pris depuis a fixé, et un RIA arrêté à nouveau depuis, ont leur jour pour trace ; le même changement sans jour est réécrit', async () => {
    const contrat = 'bois-clair-performance-2022';
    const db = base((await ouvreActuelle()).db);
    const dites = async () =>
      (await comparees(db, contrat)).publiee?.reecritures.map(({ objet, sorte }) => `${objet} ${sorte}`);
    await db.query(
      `INSERT INTO contrat_version BY NAME SELECT * REPLACE (1 AS version, DATE '2026-08-15' AS effet) FROM contrat_version WHERE contrat = '${contrat}'`
    );
    for (const table of ['engagement', 'engagement_cible', 'aide'])
      await db.query(
        `INSERT INTO ${table} BY NAME SELECT * REPLACE (1 AS version) FROM ${table} WHERE contrat = '${contrat}'`
      );
    // An action of its own: its one gain line is of the amendment.
    await db.query(
      `INSERT INTO action BY NAME SELECT * REPLACE ('9.9' AS numero) FROM action WHERE contrat = '${contrat}' LIMIT 1`
    );
    await db.query(
      `INSERT INTO jalon BY NAME SELECT * REPLACE ('9.9' AS action, '1' AS jalon) FROM jalon WHERE contrat = '${contrat}' LIMIT 1`
    );
    await db.query(
      `INSERT INTO gain BY NAME SELECT * REPLACE ('9.9' AS action, 1 AS version) FROM gain WHERE contrat = '${contrat}' LIMIT 1`
    );
    const ria = `contrat = '${contrat}' AND version = 'ria1' AND exercice = 2026 AND solde = 'resultat_crp' AND ej = '990080021'`;
    await db.query(`UPDATE trajectoire SET valeur = valeur - 1000, arrete_le = DATE '2026-09-10' WHERE ${ria}`);
    expect(await dites()).toEqual([]);
    await db.query(`UPDATE trajectoire SET arrete_le = DATE '2026-06-04' WHERE ${ria}`);
    await db.query(`UPDATE contrat_version SET effet = DATE '2026-05-15' WHERE contrat = '${contrat}' AND version = 1`);
    const sansJour = await dites();
    expect(sansJour).toContain('trajectoire change');
    expect(sansJour).toContain('version ajoute');
    expect(sansJour).toContain('aide ajoute');
    expect(sansJour).toContain('action ajoute');
  }, 60_000);

  it('un hôpital entré depuis au périmètre n’a pas ses comptes réécrits : il est nommé, ses comptes ne se comparent pas', async () => {
    const contrat = 'bois-clair-performance-2022';
    const avant = base((await ouvreAnterieure()).db);
    await avant.query(`DELETE FROM contrat_perimetre WHERE contrat = '${contrat}' AND ej = '990080031'`);
    const { publiee } = await comparees(base(actuelle), contrat, avant);
    const [nom] = await base(actuelle).query<{ nom: string }>(`SELECT nom FROM etablissement WHERE ej = '990080031'`);
    expect(publiee?.nonCompares).toEqual([nom?.nom]);
    expect(publiee?.reecritures.map(({ objet, sorte }) => `${objet} ${sorte}`)).toEqual(['perimetre ajoute']);
  }, 60_000);

  it('une certification, une unité ou une année de référence changées sans date sont réécrites', async () => {
    const contrat = 'bois-clair-performance-2022';
    const db = base((await ouvreActuelle()).db);
    await db.query(
      `UPDATE transmission SET certification = 'refus' WHERE ej = '990080021' AND document = 'compte_financier' AND exercice = 2024`
    );
    await db.query(
      `UPDATE engagement SET reference_annee = 2019, unite = 'k€' WHERE contrat = '${contrat}' AND engagement = 'E1'`
    );
    const { publiee } = await comparees(db, contrat);
    const dites = publiee?.reecritures.map(({ objet, champ, nature, apres }) => [objet, champ, nature, apres]) ?? [];
    expect(dites).toHaveLength(3);
    expect(dites).toContainEqual(['transmission', 'certification', 'texte', 'refus']);
    expect(dites).toContainEqual(['engagement', 'unite_de_mesure', 'texte', 'k€']);
    expect(dites).toContainEqual(['engagement', 'reference_annee', 'texte', '2019']);
  }, 60_000);
});
