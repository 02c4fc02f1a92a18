import { withClosed } from '$lib/engine/closed';
import type { DatasetEngine } from '$lib/engine/dataset-engine';
import { QueryFailed } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { poseSurContrat } from '$lib/importers/journal/pose';
import type { TableRows } from '$lib/schema/tables';
import { lisJournal } from './journal-store';
import { donneesLocales } from './local.svelte';
import type { Suivi } from './models';
import { besoinsDePose, besoinsDuContrat } from './needs';
import { compose, type BaseDeSaisie, type Locales } from './overlay';
import { essaie, ouvre, publicationActuelle } from './prepare';
import { lisUnites } from './read-partitions';
import type { Entete } from './store';

/** How many times another tab may come first. */
const ESSAIS = 3;

/** The contract without its journal: as it was kept, else as the engine holds it. */
async function baseDe(
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
 * Starts the engine and loads a contract before it is asked for: nothing is said of how far it is, nor of what fails,
 * which `lisPourSaisie` will say.
 */
export async function appreteSaisie(publication: PublishedDataset, contrat: string): Promise<void> {
  const muet: Suivi = { avance: () => {}, raconte: () => {}, signal: new AbortController().signal };
  await lisPourSaisie(publication, contrat, muet).catch(() => null);
}

/**
 * Lays the journal of a contract over the dataset, with every model that it changes, as a workbook would be; with no line
 * left, the contract is again as it was.
 *
 * @returns what pages show from now on; null when nothing local is left to show
 * @throws EngineError
 */
export async function poseJournal(affichee: PublishedDataset, contrat: string, suivi: Suivi): Promise<Entete | null> {
  for (let essai = 0; essai < ESSAIS; essai++) {
    const publication = await publicationActuelle(affichee);
    const { engine, gardees } = await ouvre(publication, suivi);
    const locales = gardees?.locales ?? null;
    const base = await baseDe(engine, locales, contrat, suivi);
    const { lignes: journal } = await lisJournal({ jeu: publication.nom, contrat });
    const { rows } = poseSurContrat(base.rows, journal);
    const autres = (locales?.unites ?? []).filter((unite) => unite.genre !== 'contrat' || unite.contrat !== contrat);
    if (journal.length === 0 && autres.length === 0 && !base.importee) {
      if (gardees === null || (await donneesLocales.retire(publication.nom)) === 'fait') return null;
      continue;
    }
    const fermees = await besoinsDePose(engine, [rows], suivi.avance);
    const pose = await compose(withClosed(engine, fermees), locales, [rows]);
    const [probleme] = pose.problemes;
    if (probleme) throw refusee(probleme);
    if (journal.length > 0) pose.locales.bases = [...(pose.locales.bases ?? []), base];
    const saisie = { contrat, lignes: journal.map(({ id }) => id) };
    const entete = await essaie({ pose, publication }, [], suivi, journal.length > 0 ? saisie : undefined);
    if (entete) return entete;
    await donneesLocales.relis(publication.nom);
  }
  throw new QueryFailed(
    'Un autre onglet change les données locales au même moment.',
    'La saisie est gardée dans le journal\u00a0; réessayez dans un instant.'
  );
}

function refusee({ table, message }: { table: string; message: string }): QueryFailed {
  return new QueryFailed(
    `La saisie ne peut pas être posée sur ce contrat (table ${table}\u00a0: ${message}).`,
    'Elle reste dans le journal\u00a0: annulez la ligne en cause, ou téléchargez-le.'
  );
}
