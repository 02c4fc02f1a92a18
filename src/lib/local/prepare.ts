import { cheminDuModele } from '$lib/views/model-path';
import { nommeFermes } from '$lib/views/fermes';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit } from '$lib/views/vues';
import type { DatasetEngine, OnProgress } from '$lib/engine/dataset-engine';
import { withClosed } from '$lib/engine/closed';
import { NotInDataset } from '$lib/engine/errors';
import type { NoticesPosees } from '$lib/words/importer/notices';
import { rapprocheContrats, rattacheNotices } from './notices';
import type { PublishedDataset } from '$lib/engine/publication';
import { closeDataset, layLocal, openDataset } from '$lib/engine/wasm';
import { avecTypographie } from '$lib/importers/proses';
import type { ImportResult } from '$lib/importers/types';
import type { TableRows } from '$lib/schema/tables';
import { donneesLocales } from './local.svelte';
import { avecColonnesPubliees } from './columns';
import { besoinsDePose, besoinsDesTouches } from './needs';
import { lisLocales, lisModele, type Entete, type FichierLocal, type SaisieMontree } from './store';
import { ecrisDepot } from './store-write';
import { ecrisTouchees, retraitsDesEcrites, superposeEcrites } from './written-rows';
import { Depasse, recalculeModeles, type Suivi } from './models';
import { nouvelId } from './new-id';
import { compose, contratsDe, surcoucheDe, type Locales, type Portee, type Pose } from './overlay';
import { touchesDe, type Touches } from './touched-views';
import { racineDe } from './written-models';
import { lisPublications } from '$lib/state/publications';

/** Local data kept for this very version of the dataset, whether pages show them or not. */
export async function localesGardees(
  publication: PublishedDataset
): Promise<{ entete: Entete; locales: Locales } | null> {
  const connu = await donneesLocales.relis(publication.nom);
  if (connu.genre !== 'lues' || connu.entete.dataVersion !== publication.dataVersion) return null;
  const { entete } = connu;
  const locales = await lisLocales(entete.id);
  if (locales === 'abimees') donneesLocales.abimees(publication.nom);
  return locales === null || locales === 'abimees' ? null : { entete, locales };
}

/** What a piece of work that ends with a comparison or rows is told, and tells. */
export type Attente = Pick<Suivi, 'avance' | 'signal'>;

/** The engine of the dataset with the local data that are kept for it. */
export async function ouvre(publication: PublishedDataset, { avance, signal }: Attente) {
  const gardees = await localesGardees(publication);
  // Stopped before it had an engine, it would open one beside that of the work which came after.
  signal.throwIfAborted();
  const locales = gardees && { id: gardees.entete.id, surcouche: surcoucheDe(gardees.locales) };
  return { engine: await openDataset(racineDe(publication), avance, locales), gardees };
}

/** A comparison, and what it was made with: it is made again where that is no longer what stands. */
export interface Preparee {
  pose: Pose;
  publication: PublishedDataset;
  /** Name of the local data that the files are laid over; null for the published ones alone. */
  locales: string | null;
  /** Names of the parts that are closed to the reader: what the files replace of them is not compared. */
  fermes: string[];
  /** What came of the notices of the files; null when they hold none. */
  notices: NoticesPosees | null;
}

/**
 * The dataset as it is published now.
 * @throws EngineError, also when it no longer is
 */
export async function publicationActuelle({ nom, titre }: PublishedDataset): Promise<PublishedDataset> {
  const actuelle = (await lisPublications(fetch)).find((publication) => publication.nom === nom);
  if (actuelle) return actuelle;
  throw new NotInDataset(`Le jeu «\u00a0${titre}\u00a0» n’est plus publié.`);
}

/** Rows of a result as the dataset takes them: the producer's source with them, sentences as they are published. */
function lignesDuResultat({ rows, source }: ImportResult): TableRows {
  return avecTypographie(source ? { ...rows, source: [...(rows.source ?? []), source] } : rows);
}

/**
 * What laying these files over the dataset, as it is published now, would do; nothing is changed yet.
 * @throws EngineError
 */
export async function prepare(
  affichee: PublishedDataset,
  lus: readonly ImportResult[],
  attente: Attente
): Promise<Preparee> {
  const { avance } = attente;
  const publication = await publicationActuelle(affichee);
  const { engine, gardees } = await ouvre(publication, attente);
  const rattaches = await rattacheNotices(engine, lus, avance);
  const resultats = rattaches?.resultats ?? lus;
  const importees = resultats.map(lignesDuResultat);
  const fermees = await besoinsDePose(engine, importees, avance);
  const simule = resultats.some(({ problems }) => problems.some(({ genre }) => genre === 'données simulées'));
  const completes = (await avecColonnesPubliees(engine, resultats)).map(lignesDuResultat);
  const pose = await compose(withClosed(engine, fermees), gardees?.locales ?? null, completes, simule);
  const fermes = await nommeFermes(engine, fermees);
  const notices = rattaches && (await rapprochees(engine, pose, rattaches.notices, avance));
  return { pose, publication, locales: gardees?.entete.id ?? null, fermes, notices };
}

/** The aid that notices change, as it would stand: the engine that was laid with them is left for nobody else. */
async function rapprochees(
  engine: DatasetEngine,
  pose: Pose,
  notices: NoticesPosees,
  avance: OnProgress
): Promise<NoticesPosees> {
  if (notices.reprises.nombre === 0 || pose.problemes.length > 0) return notices;
  await layLocal(engine, { id: `apercu-${nouvelId()}`, surcouche: surcoucheDe(pose.locales) });
  const { contrats } = await touchesDesLocales(engine, pose.portee, avance);
  return { ...notices, contrats: await rapprocheContrats(engine, [...contrats].sort(), avance) };
}

/** Whether two comparisons say the same to the reader. */
function disentPareil(a: Preparee, b: Preparee): boolean {
  const dit = ({ differences, sommes, horsDuJeu, inconnues, aVerifier, posterieurs, problemes }: Pose) =>
    JSON.stringify([differences, sommes, horsDuJeu, inconnues, aVerifier, posterieurs, problemes]);
  return dit(a.pose) === dit(b.pose) && JSON.stringify(a.notices) === JSON.stringify(b.notices);
}

/** What came of keeping files: kept, or compared anew since what they were laid over is no longer what stands. */
export type Gardee =
  { genre: 'gardee'; entete: Entete } | { genre: 'refaite'; preparee: Preparee; depuis: 'publication' | 'onglet' };

/** How many times another tab may come first before the reader is asked again. */
const ESSAIS = 3;

/**
 * Keeps local data on this computer with every model that they change, computed now so that a reload needs no engine.
 * What they are laid over is read again before, and in the very transaction that writes: when it changed, the
 * comparison is made anew, and the reader is asked again where it does not say the same.
 *
 * @param resultats what was read of the files that the comparison is of
 * @param fichiers those of this import
 * @throws EngineError
 */
export async function garde(
  preparee: Preparee,
  resultats: readonly ImportResult[],
  fichiers: readonly FichierLocal[],
  suivi: Suivi
): Promise<Gardee> {
  let courante = preparee;
  for (let essai = 1; ; essai++) {
    const actuelle = await publicationActuelle(courante.publication);
    const gardees = await localesGardees(actuelle);
    const panne = donneesLocales.panne(actuelle.nom);
    if (panne) throw panne;
    const autreVersion = actuelle.dataVersion !== courante.publication.dataVersion;
    if (autreVersion || (gardees?.entete.id ?? null) !== courante.locales) {
      const refaite = await prepare(actuelle, resultats, suivi);
      const depuis = autreVersion ? 'publication' : 'onglet';
      if (essai >= ESSAIS || !disentPareil(refaite, courante)) {
        return { genre: 'refaite', preparee: refaite, depuis };
      }
      courante = refaite;
    }
    const entete = await essaie(courante, fichiers, suivi);
    if (entete) return { genre: 'gardee', entete };
  }
}

/** The journal that is being laid over a contract. */
export interface PoseDuJournal {
  saisie: SaisieMontree;
  /** The engine that was opened for it: what was given up half-way left it under another name. */
  sur: Awaited<ReturnType<typeof ouvre>>;
  /** What is asked of it before any page is computed. */
  dAbord: (engine: DatasetEngine) => Promise<void>;
}

/**
 * Computes what a comparison changes, and keeps it.
 * @param journal a workbook laid over a contract leaves the lines of its journal out
 * @returns null when another tab changed what is kept meanwhile: nothing is written then
 * @throws Depasse the engine being left open, for what stands now to be laid in its place
 */
export async function essaie(
  { pose, publication }: Pick<Preparee, 'pose' | 'publication'>,
  fichiers: readonly FichierLocal[],
  suivi: Suivi,
  journal?: PoseDuJournal
): Promise<Entete | null> {
  const { engine, gardees } = journal?.sur ?? (await ouvre(publication, suivi));
  const id = nouvelId();
  try {
    const { ecrites: avant, ...faits } = pose.locales;
    await layLocal(engine, { id, surcouche: surcoucheDe(faits) });
    await journal?.dAbord(engine);
    if (suivi.depasse?.()) throw new Depasse();
    const touches = await touchesDesLocales(engine, pose.portee, suivi.avance);
    const ecrites = superposeEcrites(avant, await ecrisTouchees(engine, touches, suivi.avance));
    const locales: Locales = { ...faits, ecrites };
    await engine.add({ retraits: retraitsDesEcrites(ecrites), rows: ecrites.rows });
    const ancien = gardees?.entete ?? null;
    const ecrits = await recalculeModeles(engine, touches, suivi);
    const modeles = await avecLesAnciens(ancien, ecrits);
    const noms = new Set(fichiers.map(({ nom }) => nom));
    const refaits = contratsDe(pose.portee.unites);
    const autres = (ancien?.saisies ?? []).filter(({ contrat }) => !refaits.includes(contrat));
    const saisies = journal && journal.saisie.lignes.length > 0 ? [...autres, journal.saisie] : autres;
    const entete: Entete = {
      id,
      jeu: publication.nom,
      dataVersion: publication.dataVersion,
      viewsVersion: VIEWS_VERSION,
      montrees: true,
      fichiers: [...(ancien?.fichiers ?? []).filter(({ nom }) => !noms.has(nom)), ...fichiers],
      chemins: [...new Set([...(ancien?.chemins ?? []), ...modeles.keys()])],
      ...(saisies.length > 0 && { saisies })
    };
    const connu = donneesLocales.entete(publication.nom)?.id ?? null;
    const autre = await ecrisDepot({ entete, locales, modeles }, connu, suivi.signal);
    if (autre) {
      closeDataset(engine);
      return null;
    }
    donneesLocales.recoit(entete);
    return entete;
  } catch (cause) {
    if (!(cause instanceof Depasse)) closeDataset(engine);
    throw cause;
  }
}

/** What local data touch, from an engine that holds them. */
export async function touchesDesLocales(engine: DatasetEngine, portee: Portee, avance: OnProgress): Promise<Touches> {
  await besoinsDesTouches(engine, portee, avance);
  return touchesDe(engine, portee);
}

/** The models of earlier imports that these files leave as they are, and those that they change. */
async function avecLesAnciens(
  ancien: Entete | null,
  ecrits: readonly ModeleEcrit[]
): Promise<ReadonlyMap<string, unknown>> {
  const modeles = new Map<string, unknown>(ecrits.map((ecrit) => [cheminDuModele(ecrit.vue, ecrit.params), ecrit]));
  if (ancien?.viewsVersion !== VIEWS_VERSION) return modeles;
  for (const chemin of ancien.chemins) {
    if (modeles.has(chemin)) continue;
    const connu = await lisModele(ancien.id, chemin);
    if (connu !== undefined) modeles.set(chemin, connu);
  }
  return modeles;
}
