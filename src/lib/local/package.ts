import { allOpen } from '$lib/engine/closed';
import type { DatasetEngine } from '$lib/engine/dataset-engine';
import type { Surcouche } from '$lib/engine/local';
import type { ManifestFile } from '$lib/engine/manifest';
import type { PublishedDataset } from '$lib/engine/publication';
import { closeDataset, layLocal, openDataset } from '$lib/engine/wasm';
import type { PaquetLu } from '$lib/exports/paquet-fichiers';
import { setRows } from '$lib/schema/rows';
import { tableNames, type Row, type TableName, type TableRows } from '$lib/schema/tables';
import { cheminDuModele } from '$lib/views/model-path';
import { nomsDeVues, registre } from '$lib/views/registre';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue } from '$lib/views/vues';
import { chargeVue } from '$lib/views/load-view';
import { enOrdre } from './in-parallel';
import { lisLignes } from './read-partitions';
import { recalculeModeles, type Suivi } from './models';
import { localesGardees, touchesDesLocales } from './prepare';
import { fichiersTouches } from './partitions';
import { surcoucheDe } from './overlay';
import { lisEcrit, racineDe } from './written-models';

/** Files read at a time. */
const ENSEMBLE = 6;

/** Of every package: they say who is who, and where each row goes. */
const TERRITOIRE: readonly TableName[] = ['jeu', 'source', 'ght', 'etablissement'];

/**
 * The dataset with the local data of this computer, to be published under its own title: what they change is made from
 * the rows, everything else is taken as the server publishes it. The engine is ended afterwards, since what it holds is
 * no longer what pages show.
 *
 * @throws EngineError
 */
export async function lisPaquet(publication: PublishedDataset, suivi: Suivi): Promise<PaquetLu> {
  const gardees = await localesGardees(publication);
  suivi.signal.throwIfAborted();
  const engine = await openDataset(racineDe(publication), suivi.avance);
  try {
    if (!gardees) return await paquet(engine, publication, null, [], suivi);
    const surcouche = surcoucheDe(gardees.locales, { marque: false });
    await layLocal(engine, { id: 'paquet', surcouche });
    const muet: Suivi = { ...suivi, raconte: () => {} };
    const touches = await touchesDesLocales(engine, gardees.locales, suivi.avance);
    const changes = await recalculeModeles(engine, touches, muet);
    return await paquet(engine, publication, surcouche, changes, suivi);
  } finally {
    closeDataset(engine);
  }
}

async function paquet(
  engine: DatasetEngine,
  publication: PublishedDataset,
  surcouche: Surcouche | null,
  changes: ModeleEcrit[],
  suivi: Suivi
): Promise<PaquetLu> {
  const change = surcouche ? await fichiersTouches(engine, surcouche) : () => false;
  const fichiers = await engine.files();
  const refaits = fichiers.filter(change);
  // A package is whole, or it is not made.
  allOpen(
    await engine.load(
      [
        ...TERRITOIRE.map((table) => ({ table })),
        ...refaits.flatMap(({ tables, partition }) =>
          tablesDuFichier(tables).map((table) => ({ table, partitions: [partition] }))
        )
      ],
      suivi.avance
    )
  );
  const rows: TableRows = {};
  const voulues = new Set([
    ...TERRITOIRE,
    ...refaits.flatMap(({ tables }) => tablesDuFichier(tables)),
    ...tablesDe(surcouche)
  ]);
  for (const table of tableNames.filter((nom) => voulues.has(nom))) {
    setRows(rows, table, await lisLignes(engine, table));
  }
  const gardes = fichiers.filter((file) => !change(file));
  const [jeu] = rows.jeu ?? [];
  const autres = await demandes(engine, new Set(changes.map(({ vue, params }) => cheminDuModele(vue, params))));
  const total = changes.length + gardes.length + autres.length;
  let faits = changes.length;
  const raconte = () => suivi.raconte(faits++, total);
  const repris = await enOrdre(gardes, ENSEMBLE, async (decrit) => {
    raconte();
    return { decrit, bytes: await engine.readFile(decrit) };
  });
  const inchanges = await enOrdre(autres, ENSEMBLE, async (demande) => {
    raconte();
    return demande(publication, jeu);
  });
  const { dataVersion, schemaVersion, anterieures } = engine.manifest;
  const { donneesAu, empreintes } = publication;
  const precedentes = [{ donneesAu, dataVersion, schemaVersion, manifeste: empreintes.manifeste }, ...anterieures];
  return { nom: publication.nom, rows, repris, modeles: [...changes, ...inchanges], precedentes };
}

const tablesDuFichier = (tables: ManifestFile['tables']) => tableNames.filter((nom) => nom in tables);

function tablesDe(surcouche: Surcouche | null): TableName[] {
  return tableNames.filter((table) => (surcouche?.rows[table] ?? []).length > 0);
}

type Demande<V extends NomDeVue> = (
  publication: PublishedDataset,
  jeu: Row<'jeu'> | undefined
) => Promise<ModeleEcrit<V>>;

/** The models that do not change: as published, else from the rows. */
async function demandes(engine: DatasetEngine, changes: ReadonlySet<string>): Promise<Demande<NomDeVue>[]> {
  allOpen(await engine.load([{ table: 'action' }]));
  const toutes: Demande<NomDeVue>[] = [];
  for (const vue of nomsDeVues) toutes.push(...(await demandesDe(engine, vue, changes)));
  return toutes;
}

async function demandesDe<V extends NomDeVue>(
  engine: DatasetEngine,
  vue: V,
  changes: ReadonlySet<string>
): Promise<Demande<V>[]> {
  const parametres = await registre[vue].parametres(engine);
  return parametres
    .filter((params) => !changes.has(cheminDuModele(vue, params)))
    .map((params) => async (publication, jeu) => {
      const ecrit = await lisEcrit(fetch, publication, null, vue, params).catch(() => null);
      if (!ecrit) allOpen(await chargeVue(engine, vue, params));
      const modele = ecrit ?? (await registre[vue].run(engine, params));
      if (jeu) sousLEntete(modele, jeu);
      return { vue, params, viewsVersion: VIEWS_VERSION, modele };
    });
}

/** A model that was read carries the head of the dataset that is now published: simulated, where a file says so. */
function sousLEntete(modele: ModeleEcrit['modele'], { titre, simule }: Row<'jeu'>): void {
  Object.assign('entete' in modele ? modele.entete.jeu : modele.jeu, { titre, simule });
}
