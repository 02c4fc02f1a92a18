import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNames } from '$lib/schema/tables';
import { tablesEcrites } from '$lib/schema/tables-ecrites';
import { explorer } from '$lib/views/explorer/explorer';
import { repond, requeteQuestion } from '$lib/views/explorer/question';
import type { Question } from '$lib/views/explorer/question.types';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { differences } from './compare';
import { openBoth, type Engines } from './engines';
import { petitJeu } from './petit-jeu';

/** Beside the small dataset, a hospital of no contract whose compte financier has not come. */
const [du] = petitJeu.transmission;
const jeu = {
  ...petitJeu,
  transmission: [...petitJeu.transmission, { ...du, ej: '970000002', transmis_le: null }]
};

let engines: Engines;

beforeAll(async () => {
  engines = await openBoth(jeu);
}, 60_000);
afterAll(() => engines.close());

async function both(sql: string, parameters: (string | number | null)[] = []) {
  const [native, wasm] = await Promise.all([
    engines.native.query(sql, parameters),
    engines.wasm.query(sql, parameters)
  ]);
  return { native, wasm };
}

/** Every model of a view on both engines, with the sentences that say where they part. */
async function compareView<V extends NomDeVue>(vue: V) {
  const sets: Vues[V]['params'][] = await registre[vue].parametres(engines.native);
  const found: string[] = [];
  for (const params of sets) {
    const native = await registre[vue].run(engines.native, params);
    const wasm = await registre[vue].run(engines.wasm, params);
    found.push(...differences(native, wasm, `${vue} ${Object.values(params).join(' ')}`));
  }
  return { sets, found };
}

describe('chaque vue donne le même modèle sur les deux moteurs', () => {
  it.each(nomsDeVues)('la vue %s', async (vue) => {
    const { sets, found } = await compareView(vue);
    expect(sets.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  it('la vue d’un GHT est comparée pour chaque GHT, celle d’un indicateur pour chaque indicateur', async () => {
    expect((await compareView('ght')).sets).toHaveLength(petitJeu.ght.length);
    expect((await compareView('indicateur')).sets).toHaveLength(petitJeu.indicateur.length);
  });
});

describe('une question libre a la même réponse sur les deux moteurs', () => {
  it.each(['region', 'ght', 'ej'] as const)('au niveau %s', async (niveau) => {
    const modele = await explorer(engines.native);
    const indicateurs = modele.indicateurs.map(({ code }) => code);
    const questions: Question[] = [
      { indicateurs, niveau, perimetres: [], de: null, a: null },
      { indicateurs, niveau, perimetres: ['ZZ-01', 'YY-01'], de: 2022, a: 2024 }
    ];
    for (const question of questions) {
      const native = await repond(engines.native, question, modele);
      expect(native.blocs.length).toBe(indicateurs.length);
      expect(differences(native, await repond(engines.wasm, question, modele))).toEqual([]);
    }
  });

  it('la requête donne les colonnes déclarées, dans leur ordre', async () => {
    const { wasm } = await both(requeteQuestion.sql, ['LITS_MCO', 'ght', '', 2019, 2024]);
    expect(Object.keys(wasm[0] ?? {})).toEqual(Object.keys(requeteQuestion.colonnes));
  });
});

describe('le moteur du navigateur répond comme le moteur natif', () => {
  it.each(tableNames)('la table %s est la même, ligne à ligne', async (table) => {
    const { native, wasm } = await both(`SELECT * FROM ${table} ORDER BY ALL`);
    expect(differences(native, wasm)).toEqual([]);
    if (table in tablesEcrites) expect(wasm.length).toBeGreaterThan(0);
    else expect(wasm).toHaveLength(jeu[table].length);
  });

  it('des vides suivis de 0,832 restent des vides puis 0,832', async () => {
    const { wasm } = await both(
      `SELECT year(fin) AS annee, valeur FROM mesure WHERE entite = 'ZZ-01' AND indicateur = ? ORDER BY annee`,
      ['TAUX_OCCUPATION_MCO']
    );
    expect(wasm).toEqual([
      { annee: 2020, valeur: null },
      { annee: 2021, valeur: null },
      { annee: 2024, valeur: 0.832 }
    ]);
  });

  it('une somme d’entiers, une somme de décimaux et un compte reviennent à leur valeur', async () => {
    const { native, wasm } = await both(
      `SELECT sum(i) AS entiers, sum(i * 0.75) AS decimaux, sum(i * -1.5::DECIMAL(10,2)) AS negatif, count(*) AS n,
        1.5 AS un_et_demi FROM range(3) t(i)`
    );
    expect(wasm).toEqual([{ entiers: 3, decimaux: 2.25, negatif: -4.5, n: 3, un_et_demi: 1.5 }]);
    expect(differences(native, wasm)).toEqual([]);
  });

  it('une date, un instant, un vrai et un vide ont la même forme', async () => {
    const { native, wasm } = await both(
      `SELECT DATE '1969-12-31' AS jour, TIMESTAMP '2024-12-31 10:11:12.5' AS instant, true AS vrai, NULL::DATE AS vide,
        ? AS texte, ? AS nombre, ? AS rien`,
      ['l’été', 0.1, null]
    );
    expect(wasm[0]).toMatchObject({
      jour: '1969-12-31',
      vrai: true,
      vide: null,
      texte: 'l’été',
      nombre: 0.1,
      rien: null
    });
    expect(differences(native, wasm)).toEqual([]);
  });

  it('ce que les vues emploient : quantiles, fenêtres, listes en un texte, agrégats filtrés', async () => {
    const { native, wasm } = await both(
      `SELECT quantile_cont(valeur, 0.2) AS p20, median(valeur) AS mediane, sum(valeur)::DOUBLE AS somme,
        count(valeur) FILTER (qualite = 'ok') AS n, max(rang) AS rang
       FROM (SELECT *, row_number() OVER (PARTITION BY indicateur ORDER BY statut, edition) AS rang FROM mesure)
       WHERE indicateur IN (SELECT unnest(string_split(?, ',')))`,
      ['LITS_MCO,TRESORERIE']
    );
    expect(differences(native, wasm)).toEqual([]);
    expect(wasm[0]).toMatchObject({ n: 10, rang: 9 });
  });

  it('le moteur du navigateur ne lit aucun fichier et sa configuration est close', async () => {
    await expect(engines.wasm.query(`SELECT * FROM read_csv('https://exemple.fr/a.csv')`)).rejects.toThrow();
    await expect(engines.wasm.query('SET enable_external_access = true')).rejects.toThrow('locked');
  });
});
