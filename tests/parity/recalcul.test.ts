import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '$lib/engine/database';
import { memo } from '$lib/engine/memo';
import type { NativeDatabase } from '$lib/engine/native.server';
import type { TableName, TableRows } from '$lib/schema/tables';
import type { Moteur } from '$lib/views/load-view';
import { ecrisTouchees, type Ecrites } from '$lib/local/written-rows';
import { recalculeModeles } from '$lib/local/models';
import { compose, type Portee } from '$lib/local/overlay';
import { estTouchee, touchesDe } from '$lib/local/touched-views';
import { cheminDuModele } from '$lib/views/model-path';
import { ECRITES_PAR_CONTRAT, ECRITES_PAR_ENTITE } from '$lib/views/ecrites/ecrites';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { differences } from './compare';
import { moteurDe, ouvreJeuDEssai, remplaceEcrites } from './jeu-ouvert';
import { petitJeu } from './petit-jeu';

const autre = (rows: TableRows): TableRows => ({
  ...rows,
  contrat: (rows.contrat ?? []).flatMap((c) => [c, { ...c, id: 'essai-2025', intitule: 'Autre contrat' }]),
  contrat_perimetre: (rows.contrat_perimetre ?? []).flatMap((p) => [p, { ...p, contrat: 'essai-2025' }]),
  axe: (rows.axe ?? []).flatMap((a) => [a, { ...a, contrat: 'essai-2025' }])
});

/** A hospital of no contract, whose compte financier has not come. */
const SEUL = '970000002';
const [du] = petitJeu.transmission;
const [ecriture] = petitJeu.compte;

/** Two contracts on the same hospitals: one is imported, the other stays as it is written. */
const avant: TableRows = {
  ...autre(petitJeu),
  transmission: [...petitJeu.transmission, { ...du, ej: SEUL, transmis_le: null }]
};
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
/** Beds that an action must close, published before and after the last review: what changed since then tells it. */
const fermes = petitJeu.mesure.flatMap((m) => {
  if (m.entite !== '970000001' || m.indicateur !== 'LITS_MCO') return [m];
  const avantLaRevue = { ...m, debut: '2023-12-31', fin: '2023-12-31', valeur: 108, publie_le: '2024-06-30' };
  return [avantLaRevue, { ...m, publie_le: '2024-12-20' }];
});
const sansEtp = petitJeu.mesure.filter(
  (m) => !(m.entite === 'ZZ-02' && m.entite_type === 'ght' && m.indicateur !== 'LITS_MCO')
);
const comptes = petitJeu.compte.map((c) => ({ ...c, montant: (c.montant ?? NaN) + 1_000_000 }));
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

const leCouvrant: TableRows = {
  ...repris,
  contrat_perimetre: petitJeu.contrat_perimetre.flatMap((p) => [p, { ...p, ej: SEUL }])
};
const duSeul = [{ ...ecriture, ej: SEUL, poste: 'moratoires' as const, version: 'situation' as const }];

interface Cas {
  nom: string;
  importe: TableRows;
  apres: TableRows;
}

const CAS: Cas[] = [
  { nom: 'un contrat', importe: duContrat(repris), apres: avecLeContrat(repris) },
  { nom: 'un contrat qui couvre l’hôpital seul', importe: duContrat(leCouvrant), apres: avecLeContrat(leCouvrant) },
  {
    nom: 'des comptes de l’hôpital seul',
    importe: { compte: duSeul },
    apres: { ...avant, compte: [...(avant.compte ?? []), ...duSeul] }
  },
  { nom: 'des comptes', importe: { compte: comptes }, apres: { ...avant, compte: comptes } },
  {
    nom: 'des mesures',
    importe: { mesure: lits.filter((m) => m.entite === '970000003') },
    apres: { ...avant, mesure: lits }
  },
  {
    nom: 'des mesures d’un indicateur qu’une action doit faire bouger',
    importe: { mesure: fermes.filter((m) => m.entite === '970000001') },
    apres: { ...avant, mesure: fermes }
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
  return ouvreJeuDEssai(rows);
}

/** The facts of a dataset under what is published of another: what lists show of it is not worked out anew yet. */
async function surPublie(rows: TableRows, refuses: readonly TableName[]): Promise<NativeDatabase> {
  const db = await ouvre(rows);
  for (const table of [...ECRITES_PAR_CONTRAT, ...ECRITES_PAR_ENTITE, 'comparaison', 'couverture', 'veille'] as const) {
    await db.query(`DELETE FROM ${table}`);
    if (!refuses.includes(table)) await db.append(table, await publie.query(`SELECT * FROM ${table}`));
  }
  return db;
}

/** As the engine of the browser does: what local data replace stays theirs, whatever is put beside it. */
function sansDoublon(moteur: Moteur, { contrats, entites, indicateurs }: Ecrites): Moteur {
  return {
    ...moteur,
    get kept() {
      return moteur.kept;
    },
    put: ({ comparaison = [], ...rows }) =>
      moteur.put({
        ...Object.fromEntries(
          ECRITES_PAR_CONTRAT.map((table) => [table, (rows[table] ?? []).filter((l) => !contrats.includes(l.contrat))])
        ),
        ...Object.fromEntries(
          ECRITES_PAR_ENTITE.map((table) => [table, (rows[table] ?? []).filter((l) => !entites.includes(l.entite))])
        ),
        comparaison: comparaison.filter((l) => !indicateurs.includes(l.indicateur))
      })
  };
}

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
  /** Each model from its own questions, worked out once for all that the import starts from. */
  const complets = new Map<string, Promise<unknown>>();
  function complet({ vue, params, modele }: Calcul<NomDeVue>): Promise<unknown> {
    const chemin = cheminDuModele(vue, params);
    const connu = complets.get(chemin) ?? modele(db);
    complets.set(chemin, connu);
    return connu;
  }
  beforeAll(async () => {
    ({ portee } = await compose(publie, null, [importe]));
    db = await ouvre(apres);
  });
  afterAll(() => db.close());

  it.each([
    { de: 'ce qui est publié', refuses: [] },
    {
      de: 'les seuls faits, où le suivi et la comparaison sont refusés',
      refuses: [...ECRITES_PAR_CONTRAT, ...ECRITES_PAR_ENTITE, 'comparaison']
    }
  ] as const)('donne, à partir de ce que disent $de, les modèles d’un recalcul complet', async ({ refuses }) => {
    const base = await surPublie(apres, refuses);
    const touches = await touchesDe(base, portee);
    const suivi = { avance: () => {}, raconte: () => {}, signal: new AbortController().signal };
    const refusees = refuses.map((table) => ({ table, partition: '', fichier: `${table}.parquet` }));
    const ecrites = await ecrisTouchees(moteurDe(base), touches, suivi.avance);
    await remplaceEcrites(base, ecrites);
    const moteur = sansDoublon(moteurDe(base, refusees), ecrites);
    const ecrits = await recalculeModeles(moteur, touches, suivi);
    base.close();
    const attendus = new Map<string, unknown>();
    for (const calcul of await calculs(db)) {
      const { vue, params } = calcul;
      if (estTouchee(vue, params, touches)) attendus.set(cheminDuModele(vue, params), await complet(calcul));
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
    const [sans, avec] = [memo(publie), memo(db)];
    for (const { vue, params, modele } of await calculs(publie)) {
      // What a page of a long list comes with is published: with local data it reads the whole list.
      if (vue === 'apercu' || vue.startsWith('debut') || estTouchee(vue, params, touches)) continue;
      oublies.push(...differences(await modele(sans), await modele(avec), cheminDuModele(vue, params)));
    }
    expect(oublies).toEqual([]);
  });
});
