import { withClosed } from '$lib/engine/closed';
import type { DatasetEngine } from '$lib/engine/dataset-engine';
import { QueryFailed } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { poseSurContrat } from '$lib/importers/journal/pose';
import type { TableRows } from '$lib/schema/tables';
import { lanceVue } from '$lib/views/closed-parts';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { chargeVue } from '$lib/views/load-view';
import { lisJournal } from './journal-store';
import { donneesLocales } from './local.svelte';
import { Depasse, type Suivi } from './models';
import { besoinsDePose, besoinsDuContrat } from './needs';
import { compose, type BaseDeSaisie, type Locales } from './overlay';
import { essaie, ouvre, publicationActuelle, type PoseDuJournal } from './prepare';
import { lisUnites } from './read-partitions';
import type { Entete } from './store';

/** How many times another tab may come first. */
const ESSAIS = 3;

/** The contract without its journal: as it was kept, else as the engine holds it. */
export async function baseDe(
  engine: DatasetEngine,
  locales: Locales | null,
  contrat: string,
  { avance }: Pick<Suivi, 'avance'>
): Promise<BaseDeSaisie> {
  const gardee = locales?.bases?.find((base) => base.contrat === contrat);
  if (gardee) return gardee;
  await besoinsDuContrat(engine, contrat, avance);
  const [rows = {}] = await lisUnites(engine, [{ genre: 'contrat', contrat, rows: {} }]);
  const importee = (locales?.unites ?? []).some((unite) => unite.genre === 'contrat' && unite.contrat === contrat);
  return { contrat, rows, importee };
}

/**
 * A contract as it stands without the journal of this computer.
 * @throws EngineError
 */
export async function lisPourSaisie(publication: PublishedDataset, contrat: string, suivi: Suivi): Promise<TableRows> {
  const { engine, gardees } = await ouvre(publication, suivi);
  const { rows } = await baseDe(engine, gardees?.locales ?? null, contrat, suivi);
  return rows;
}

/**
 * Starts the engine and loads a contract before it is asked for, with what its figures read: nothing is said of how far
 * it is, nor of what fails, which `lisPourSaisie` and `poseJournal` will say.
 */
export async function appreteSaisie(publication: PublishedDataset, contrat: string): Promise<void> {
  const muet: Suivi = { avance: () => {}, raconte: () => {}, signal: new AbortController().signal };
  try {
    const { engine } = await ouvre(publication, muet);
    await besoinsDuContrat(engine, contrat, muet.avance);
    await lisModeleDuContrat(engine, contrat, muet);
  } catch {
    // Asked again, by what is then told why.
  }
}

/** The contract as its room shows it, from the engine as it stands. */
async function lisModeleDuContrat(
  engine: DatasetEngine,
  contrat: string,
  { avance }: Pick<Suivi, 'avance'>
): Promise<ContratModele> {
  const fermees = await chargeVue(engine, 'contrat', { contrat }, avance);
  return lanceVue(engine.kept, fermees, 'contrat', { contrat });
}

/** How the journal of a contract is followed while it is laid. */
export interface SuiviDuJournal extends Suivi {
  /** The contract with these lines, before the other pages are computed. */
  apercu: (modele: ContratModele, lignes: readonly string[]) => void;
  /** Whether the journal has changed since it was last read. */
  depasse: () => boolean;
}

/**
 * Lays the journal of a contract over the dataset, with every model that it changes, as a workbook would be; with no line
 * left, the contract is again as it was. The contract itself comes first. A line that is entered meanwhile is not waited
 * for: what is computed without it is given up, and taken again on the same engine.
 *
 * @returns what pages show from now on; null when nothing local is left to show
 * @throws EngineError
 */
export async function poseJournal(
  affichee: PublishedDataset,
  contrat: string,
  suivi: SuiviDuJournal
): Promise<Entete | null> {
  for (let essai = 0; essai < ESSAIS; essai++) {
    const publication = await publicationActuelle(affichee);
    const sur = await ouvre(publication, suivi);
    const base = await baseDe(sur.engine, sur.gardees?.locales ?? null, contrat, suivi);
    const suite = await poseSur({ publication, sur, base }, suivi);
    if (suite.genre === 'posee') return suite.entete;
    if (suite.genre === 'autre') await donneesLocales.relis(publication.nom);
  }
  throw new QueryFailed(
    'Un autre onglet change les données locales au même moment.',
    'La saisie est gardée dans le journal\u00a0; réessayez dans un instant.'
  );
}

type Suite = { genre: 'posee'; entete: Entete | null } | { genre: 'autre' | 'retiree' };

/** Lays the journal as it stands over an engine, until it no longer changes meanwhile. */
async function poseSur(
  { publication, sur, base }: { publication: PublishedDataset; sur: PoseDuJournal['sur']; base: BaseDeSaisie },
  suivi: SuiviDuJournal
): Promise<Suite> {
  const { engine, gardees } = sur;
  const { contrat } = base;
  const locales = gardees?.locales ?? null;
  const autres = (locales?.unites ?? []).filter((unite) => unite.genre !== 'contrat' || unite.contrat !== contrat);
  let jeu = locales?.jeu ?? null;
  for (;;) {
    const { lignes: journal } = await lisJournal({ jeu: publication.nom, contrat });
    const lignes = journal.map(({ id }) => id);
    const { rows } = poseSurContrat(base.rows, journal, publication.donneesAu);
    if (journal.length === 0 && autres.length === 0 && !base.importee) {
      const retire = gardees === null || (await donneesLocales.retire(publication.nom)) === 'fait';
      return retire ? { genre: 'posee', entete: null } : { genre: 'retiree' };
    }
    const fermees = await besoinsDePose(engine, [rows], suivi.avance);
    const pose = await compose(withClosed(engine.kept, fermees), locales, [rows]);
    const [probleme] = pose.problemes;
    if (probleme) throw refusee(probleme);
    // What was given up half-way has written its own over the row of the dataset.
    jeu ??= pose.locales.jeu;
    pose.locales.jeu = jeu;
    if (journal.length > 0) pose.locales.bases = [...(pose.locales.bases ?? []), base];
    const dAbord = async () => suivi.apercu(await lisModeleDuContrat(engine, contrat, suivi), lignes);
    try {
      const entete = await essaie({ pose, publication }, [], suivi, { saisie: { contrat, lignes }, sur, dAbord });
      return entete ? { genre: 'posee', entete } : { genre: 'autre' };
    } catch (cause) {
      if (!(cause instanceof Depasse)) throw cause;
    }
  }
}

function refusee({ table, message }: { table: string; message: string }): QueryFailed {
  return new QueryFailed(
    `La saisie ne peut pas être posée sur ce contrat (table ${table}\u00a0: ${message}).`,
    'Elle reste dans le journal\u00a0: annulez la ligne en cause, ou téléchargez-le.'
  );
}
