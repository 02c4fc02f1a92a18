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

let [actuelle, ancienne]: NativeDatabase[] = [];
beforeAll(async () => {
  const publie = parseIndex(readFileSync('static/data/index.json', 'utf8')).find(({ nom }) => nom === 'demonstration');
  const lue = await ouvre(publie?.dataVersion ?? '');
  const [anterieure] = lue.manifest.anterieures;
  expect(anterieure?.donneesAu).toBe('2026-06-30');
  actuelle = lue.db;
  ancienne = (await ouvre(anterieure?.dataVersion ?? '')).db;
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

const compare = (contrat: string): Promise<DepuisModele> =>
  depuis(memo(base(actuelle)), { contrat, de: '2026-06-30.version' }, memo(base(ancienne)));

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
});
