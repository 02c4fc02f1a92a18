import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '$lib/engine/database';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type TableRows } from '$lib/schema/tables';
import { recalculeModeles } from '$lib/local/models';
import type { LisEcrit } from '$lib/local/recompute';
import { compose, type Portee } from '$lib/local/overlay';
import { estTouchee, touchesDe } from '$lib/local/touched-views';
import { cheminDuModele } from '$lib/views/model-path';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { differences } from './compare';
import { petitJeu } from './petit-jeu';

const autre = (rows: TableRows): TableRows => ({
  ...rows,
  contrat: (rows.contrat ?? []).flatMap((c) => [c, { ...c, id: 'essai-2025', intitule: 'Autre contrat' }]),
  contrat_perimetre: (rows.contrat_perimetre ?? []).flatMap((p) => [p, { ...p, contrat: 'essai-2025' }]),
  axe: (rows.axe ?? []).flatMap((a) => [a, { ...a, contrat: 'essai-2025' }])
});

/** Two contracts on the same hospitals: one is imported, the other stays as it is written. */
const avant: TableRows = autre(petitJeu);
const repris: TableRows = {
  ...petitJeu,
  contrat: petitJeu.contrat.map((c) => ({ ...c, intitule: 'Contrat repris' })),
  action: petitJeu.action.map((a) => ({ ...a, libelle: `${a.libelle} (reprise)` })),
  gain: petitJeu.gain.map((g) => ({ ...g, brut: g.brut + 100_000 })),
  jalon_revision: []
};
const duContrat = (rows: TableRows): TableRows => ({ ...rows, mesure: [], compte: [], transmission: [], liste_ej: [] });
const lits = petitJeu.mesure.map((m) =>
  m.entite === '970000003' && m.indicateur === 'TRESORERIE' ? { ...m, valeur: 5_000_000 } : m
);
const sansEtp = petitJeu.mesure.filter(
  (m) => !(m.entite === 'ZZ-02' && m.entite_type === 'ght' && m.indicateur !== 'LITS_MCO')
);
const comptes = petitJeu.compte.map((c) => ({ ...c, montant: c.montant + 1_000_000 }));
const autresQueLeContrat = <R extends { contrat: string }>(lignes: readonly R[] | undefined): R[] =>
  (lignes ?? []).filter(({ contrat }) => contrat !== 'essai-2024');

/** The dataset where the imported rows of the first contract are published beside the second. */
function avecLeContrat(rows: TableRows): TableRows {
  return {
    ...avant,
    ...duContrat(rows),
    mesure: avant.mesure ?? [],
    compte: avant.compte ?? [],
    transmission: avant.transmission ?? [],
    liste_ej: avant.liste_ej ?? [],
    contrat: [...(rows.contrat ?? []), ...(avant.contrat ?? []).filter(({ id }) => id !== 'essai-2024')],
    contrat_perimetre: [...(rows.contrat_perimetre ?? []), ...autresQueLeContrat(avant.contrat_perimetre)],
    axe: [...(rows.axe ?? []), ...autresQueLeContrat(avant.axe)]
  };
}

interface Cas {
  nom: string;
  importe: TableRows;
  apres: TableRows;
}

const CAS: Cas[] = [
  { nom: 'un contrat', importe: duContrat(repris), apres: avecLeContrat(repris) },
  { nom: 'des comptes', importe: { compte: comptes }, apres: { ...avant, compte: comptes } },
  {
    nom: 'des mesures',
    importe: { mesure: lits.filter((m) => m.entite === '970000003') },
    apres: { ...avant, mesure: lits }
  },
  {
    nom: 'des mesures que le fichier n’a plus',
    importe: { mesure: sansEtp.filter((m) => m.entite === 'ZZ-02') },
    apres: { ...avant, mesure: sansEtp }
  }
];

let publie: NativeDatabase;
beforeAll(async () => {
  publie = await ouvre(avant);
});
afterAll(() => publie.close());

async function ouvre(rows: TableRows): Promise<NativeDatabase> {
  const db = await NativeDatabase.open();
  await db.fill(rows, tableNames);
  return db;
}

const moteur = (db: NativeDatabase) => ({
  query: <T extends object>(...demande: Parameters<NativeDatabase['query']>) => db.query<T>(...demande),
  load: () => Promise.resolve([])
});
/** As read from a file: what JSON does not carry is lost. */
const lu = <T>(modele: T): T => JSON.parse(JSON.stringify(modele)) as T;
let suite: Promise<unknown> = Promise.resolve();
const publies: LisEcrit = (vue, params) => {
  // Files come together; one connection answers one question at a time.
  const modele = suite.then(async () => lu(await registre[vue].run(publie, params)));
  suite = modele;
  return modele;
};
const aucun: LisEcrit = () => Promise.resolve(null);

interface Calcul<V extends NomDeVue> {
  vue: V;
  params: Vues[V]['params'];
  modele: (db: Database) => Promise<Vues[V]['modele']>;
}

async function calculsDe<V extends NomDeVue>(db: Database, vue: V): Promise<Calcul<V>[]> {
  const parametres = await registre[vue].parametres(db);
  return parametres.map((params) => ({ vue, params, modele: (de) => registre[vue].run(de, params) }));
}

async function calculs(db: Database): Promise<Calcul<NomDeVue>[]> {
  const tous: Calcul<NomDeVue>[] = [];
  for (const vue of nomsDeVues) tous.push(...(await calculsDe(db, vue)));
  return tous;
}

describe.each(CAS)('importer $nom', ({ importe, apres }) => {
  let portee: Portee;
  let db: NativeDatabase;
  beforeAll(async () => {
    ({ portee } = await compose(publie, null, [importe]));
    db = await ouvre(apres);
  });
  afterAll(() => db.close());

  it.each([
    { de: 'les modèles publiés', ecrit: publies },
    { de: 'les seules tables, où aucun modèle n’est publié', ecrit: aucun }
  ])('donne, à partir de ce que disent $de, les modèles d’un recalcul complet', async ({ ecrit }) => {
    const touches = await touchesDe(db, portee);
    const suivi = { avance: () => {}, raconte: () => {} };
    const ecrits = await recalculeModeles(moteur(db), 'v1', touches, ecrit, suivi);
    const attendus = new Map<string, unknown>();
    for (const { vue, params, modele } of await calculs(db)) {
      if (estTouchee(vue, params, touches)) attendus.set(cheminDuModele(vue, params), await modele(db));
    }
    expect(ecrits.map(({ vue, params }) => cheminDuModele(vue, params))).toEqual([...attendus.keys()]);
    const ecarts = ecrits.flatMap(({ vue, params, modele }) => {
      const chemin = cheminDuModele(vue, params);
      return differences(attendus.get(chemin), modele, chemin);
    });
    expect(ecarts).toEqual([]);
  });

  it('ne laisse tel quel aucun modèle qu’il change', async () => {
    const touches = await touchesDe(db, portee);
    const oublies: string[] = [];
    for (const { vue, params, modele } of await calculs(publie)) {
      if (estTouchee(vue, params, touches)) continue;
      oublies.push(...differences(await modele(publie), await modele(db), cheminDuModele(vue, params)));
    }
    expect(oublies).toEqual([]);
  });
});
