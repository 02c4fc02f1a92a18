import { registre } from '$lib/views/registre';
import { cheminDuModele } from '$lib/views/chemin';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit } from '$lib/views/vues';
import type { DatasetEngine, OnProgress } from '$lib/engine/dataset-engine';
import type { PublishedDataset } from '$lib/engine/publication';
import { closeDataset, layLocal, openDataset } from '$lib/engine/wasm';
import type { ImportResult } from '$lib/importers/types';
import { tablesParContrat, type TableRows } from '$lib/schema/tables';
import { donneesLocales } from './local.svelte';
import { ecrisDepot, lisLocales, type Entete, type FichierLocal } from './local-magasin';
import { avecColonnesPubliees } from './local-colonnes';
import { lisContrat } from './local-lecture';
import { besoinsDePose, compose, surcoucheDe, type Locales, type Pose } from './local-surcouche';
import { calculeModeles } from './local-modeles';
import { touchesDe } from './local-vues';
import { racineDe } from './modele';

/** Local data kept for this very version of the dataset, whether pages show them or not. */
export async function localesGardees(
  publication: PublishedDataset
): Promise<{ entete: Entete; locales: Locales } | null> {
  const entete = await donneesLocales.lis(publication.nom);
  if (entete?.dataVersion !== publication.dataVersion) return null;
  const locales = await lisLocales(entete.id);
  return locales && { entete, locales };
}

async function ouvre(publication: PublishedDataset, avance: OnProgress) {
  const gardees = await localesGardees(publication);
  const locales = gardees && { id: gardees.entete.id, surcouche: surcoucheDe(gardees.locales) };
  return { engine: await openDataset(racineDe(publication), avance, locales), gardees };
}

/** Rows of a result as the dataset takes them: the producer's source with them. */
function lignesDuResultat({ rows, source }: ImportResult): TableRows {
  return source ? { ...rows, source: [...(rows.source ?? []), source] } : rows;
}

/**
 * What laying these files over the dataset on the screen would do; nothing is changed yet.
 * @throws EngineError
 */
export async function prepare(
  publication: PublishedDataset,
  resultats: readonly ImportResult[],
  avance: OnProgress
): Promise<Pose> {
  const { engine, gardees } = await ouvre(publication, avance);
  const contrats = resultats.flatMap(({ rows }) => (rows.contrat ?? []).map(({ id }) => id));
  await engine.load([...besoinsDePose, ...tablesParContrat.map((table) => ({ table, partitions: contrats }))], avance);
  const simule = resultats.some(({ problems }) => problems.some(({ genre }) => genre === 'données simulées'));
  const completes = await avecColonnesPubliees(engine, resultats);
  return compose(engine, gardees?.locales ?? null, completes.map(lignesDuResultat), simule);
}

/** One contract of the dataset on the screen, with its accounts, for its workbook. */
export async function lisPourClasseur(
  publication: PublishedDataset,
  contrat: string,
  avance: OnProgress
): Promise<TableRows> {
  const { engine } = await ouvre(publication, avance);
  await engine.load([...besoinsDePose, ...tablesParContrat.map((table) => ({ table, partitions: [contrat] }))], avance);
  return lisContrat(engine, contrat);
}

/**
 * Keeps local data on this computer with every model that they change, computed now so that a reload needs no engine.
 *
 * @param fichiers those of this import
 * @param raconte how many models are done
 * @throws EngineError, or DOMException when the browser keeps nothing
 */
export async function garde(
  publication: PublishedDataset,
  pose: Pose,
  fichiers: readonly FichierLocal[],
  avance: OnProgress,
  raconte: (faits: number, total: number) => void
): Promise<Entete> {
  const { engine, gardees } = await ouvre(publication, avance);
  const id = nouvelId();
  try {
    await layLocal(engine, { id, surcouche: surcoucheDe(pose.locales) });
    const ecrits = await modelesTouches(engine, publication.dataVersion, pose.locales, avance, raconte);
    const modeles = new Map(ecrits.map((ecrit) => [cheminDuModele(ecrit.vue, ecrit.params), ecrit]));
    const noms = new Set(fichiers.map(({ nom }) => nom));
    const entete: Entete = {
      id,
      jeu: publication.nom,
      dataVersion: publication.dataVersion,
      viewsVersion: VIEWS_VERSION,
      montrees: true,
      fichiers: [...(gardees?.entete.fichiers ?? []).filter(({ nom }) => !noms.has(nom)), ...fichiers],
      chemins: [...modeles.keys()]
    };
    await ecrisDepot({ entete, locales: pose.locales, modeles });
    donneesLocales.recoit(entete);
    return entete;
  } catch (cause) {
    closeDataset();
    throw cause;
  }
}

/** Every model that local data change, from an engine that holds them. */
async function modelesTouches(
  engine: DatasetEngine,
  dataVersion: string,
  locales: Locales,
  avance: OnProgress,
  raconte: (faits: number, total: number) => void
): Promise<ModeleEcrit[]> {
  await engine.load(registre.portefeuille.needs({}), avance);
  const touches = await touchesDe(engine, locales);
  return calculeModeles(engine, dataVersion, touches, raconte);
}

function nouvelId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((n) => n.toString(16).padStart(2, '0')).join('');
}
