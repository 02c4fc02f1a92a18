import { afterAll, beforeAll, expect, it } from 'vitest';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsToArrow } from '$lib/engine/local';
import { NativeDatabase } from '$lib/engine/native.server';
import { parquetToArrow } from '$lib/engine/parquet';
import type { WasmDatabase } from '$lib/engine/wasm-database';
import { tableNames, type TableRows } from '$lib/schema/tables';
import { compose, surcoucheDe } from '$lib/local/overlay';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { differences } from './compare';
import { petitJeu } from './petit-jeu';
import { openWasmInNode } from './wasm-node';

const [contrat] = petitJeu.contrat;
const [axe] = petitJeu.axe;
const [membre] = petitJeu.contrat_perimetre;

/** The small contract with one axis left, renamed, and another contract beside it. */
const classeur: TableRows = {
  ...petitJeu,
  mesure: [],
  contrat: [
    { ...contrat, intitule: 'Contrat repris' },
    { ...contrat, id: 'essai-2025' }
  ],
  contrat_perimetre: [...petitJeu.contrat_perimetre, { ...membre, contrat: 'essai-2025' }],
  axe: [...petitJeu.axe.map((a) => ({ ...a, libelle: `${a.libelle} (repris)` })), { ...axe, contrat: 'essai-2025' }],
  jalon_revision: []
};

let wasm: WasmDatabase;
let surPlace: WasmDatabase;
let attendu: NativeDatabase;

beforeAll(async () => {
  const published = await NativeDatabase.open();
  await published.fill(petitJeu, tableNames);
  const { locales } = await compose(published, null, [classeur]);
  const surcouche = surcoucheDe(locales);
  wasm = await openWasmInNode(surcouche);
  surPlace = await openWasmInNode();
  const folder = await mkdtemp(join(tmpdir(), 'local-'));
  for (const table of tableNames) {
    const file = join(folder, `${table}.parquet`);
    await published.writeParquet(table, file);
    for (const engine of [wasm, surPlace]) {
      await engine.append(table, await parquetToArrow(new Uint8Array(await readFile(file)), table, file));
    }
  }
  // Twice, as a second import is laid over a first.
  await surPlace.lay(surcouche);
  await surPlace.lay(surcouche);
  await rm(folder, { recursive: true });
  published.close();
  attendu = await NativeDatabase.open();
  const jeu = petitJeu.jeu.map((j) => ({ ...j, titre: `${j.titre} (données locales)` }));
  await attendu.fill({ ...classeur, jeu, mesure: petitJeu.mesure }, tableNames);
}, 60_000);
afterAll(() => attendu.close());

async function compare<V extends NomDeVue>(vue: V): Promise<{ params: Vues[V]['params']; ecarts: string[] }[]> {
  const compares: { params: Vues[V]['params']; ecarts: string[] }[] = [];
  for (const params of await registre[vue].parametres(attendu)) {
    const publie = await registre[vue].run(attendu, params);
    compares.push({ params, ecarts: differences(publie, await registre[vue].run(wasm, params), vue) });
  }
  return compares;
}

it.each(tableNames)('la table %s tient le jeu publié sous les données locales, sans ligne de trop', async (table) => {
  const compte = `SELECT count(*)::INTEGER AS n FROM "${table}"`;
  expect(await wasm.query(compte)).toEqual(await attendu.query(compte));
  expect(await surPlace.query(compte)).toEqual(await attendu.query(compte));
});

it.each(nomsDeVues)('la vue %s est celle d’un jeu où le classeur serait publié', async (vue) => {
  expect((await compare(vue)).filter(({ ecarts }) => ecarts.length > 0)).toEqual([]);
});

it('ce qui est calculé ensuite s’ajoute à ce qui est posé, qui reste, et un fichier qui arrive ne le défait pas', async () => {
  const [departement] = petitJeu.departement;
  const lus = () => surPlace.query<{ libelle: string }>('SELECT libelle FROM departement ORDER BY code');
  const avant = await lus();
  await surPlace.add({
    retraits: [{ table: 'departement', colonnes: ['code'], valeurs: [[departement.code]] }],
    rows: { departement: [{ ...departement, libelle: 'Recalculé' }] }
  });
  await surPlace.append('departement', rowsToArrow('departement', [departement]));
  expect(await lus()).toEqual(
    avant.map(({ libelle }) => ({ libelle: libelle === departement.libelle ? 'Recalculé' : libelle }))
  );
  expect(await surPlace.query("SELECT count(*)::INTEGER AS n FROM axe WHERE libelle NOT LIKE '%(repris)'")).toEqual([
    { n: 1 }
  ]);
});
