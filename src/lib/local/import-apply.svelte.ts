import type { PublishedDataset } from '$lib/engine/publication';
import type { ImportResult } from '$lib/importers/types';
import type { FichierLocal } from './store';
import type { PaquetLu } from '$lib/exports/paquet-fichiers';
import type { Gardee, Preparee } from './prepare';
import type { ContratDuClasseur } from './workbook';
import type { TableRows } from '$lib/schema/tables';
import type { NoticesPosees } from '$lib/words/importer/notices';
import type { Pose } from './overlay';
import { code } from '$lib/engine/on-demand';
import { Ouvrage } from './work.svelte';

/** Why a comparison was made anew while the reader wanted to see its files. */
export type Reprise = 'publication' | 'onglet';

/**
 * Compares what was read with the dataset on the screen, then keeps it on this computer. What was shown stays until
 * something else comes; a failure stands in `echec` and loses nothing.
 */
export class PoseLocale extends Ouvrage {
  #preparee = $state.raw<Preparee | null>(null);
  #reprise = $state.raw<Reprise | null>(null);

  /** The comparison of the last files; null before, and once they are kept. */
  get pose(): Pose | null {
    return this.#preparee?.pose ?? null;
  }

  /** Names of the parts that are closed to the reader, which the comparison leaves out. */
  get fermes(): readonly string[] {
    return this.#preparee?.fermes ?? [];
  }

  /** What came of the notices of the files; null when they hold none. */
  get notices(): NoticesPosees | null {
    return this.#preparee?.notices ?? null;
  }

  /** Set where the comparison is not the one that the reader first read. */
  get reprise(): Reprise | null {
    return this.#reprise;
  }

  async compare(publication: PublishedDataset, resultats: readonly ImportResult[]): Promise<void> {
    this.#preparee = null;
    this.#reprise = null;
    const preparee = await this.fais('comparaison', async (suivi) => {
      const { prepare } = await code(import('./compute'));
      return prepare(publication, resultats, suivi);
    });
    if (preparee) this.#preparee = preparee;
  }

  /** True once pages show the local data; false too where the comparison, made anew, has to be read again. */
  async garde(resultats: readonly ImportResult[], fichiers: readonly FichierLocal[]): Promise<boolean> {
    const preparee = this.#preparee;
    if (!preparee) return false;
    let faite: Gardee | null = null;
    const suivie = await this.fais('modeles', async (suivi) => {
      const { garde } = await code(import('./compute'));
      faite = await garde(preparee, resultats, fichiers, suivi);
      return faite;
    });
    const gardee = suivie ?? this.#gardeeMalgreLArret(faite);
    if (gardee?.genre === 'refaite') {
      this.#preparee = gardee.preparee;
      this.#reprise = gardee.depuis;
    }
    if (gardee?.genre === 'gardee') this.#preparee = null;
    return gardee?.genre === 'gardee';
  }

  /** Files that were kept before the reader's stop could reach them: they are told as kept. */
  #gardeeMalgreLArret(faite: Gardee | null): Gardee | null {
    if (faite?.genre !== 'gardee' || this.travail) return null;
    this.oublieLEchec();
    return faite;
  }

  /** One contract, for its workbook; null when it failed or was stopped. */
  async lis(publication: PublishedDataset, contrat: string): Promise<ContratDuClasseur | null> {
    return this.fais('classeur', async (suivi) => {
      const { lisPourClasseur } = await code(import('./compute'));
      return lisPourClasseur(publication, contrat, suivi);
    });
  }

  /** The accounts of one hospital, for its workbook; null when it failed or was stopped. */
  async lisEtablissement(publication: PublishedDataset, ej: string): Promise<TableRows | null> {
    return this.fais('comptes', async (suivi) => {
      const { lisEtablissementPourClasseur } = await code(import('./compute'));
      return lisEtablissementPourClasseur(publication, ej, suivi);
    });
  }

  /** The dataset with its local data, for its package; null when it failed or was stopped. */
  async lisPaquet(publication: PublishedDataset): Promise<PaquetLu | null> {
    return this.fais('paquet', async (suivi) => {
      const { lisPaquet } = await code(import('./compute'));
      return lisPaquet(publication, suivi);
    });
  }

  /** Files or dataset are no longer these, or the page is left: what is being worked out for them is given up. */
  override oublie(): void {
    super.oublie();
    this.#preparee = null;
    this.#reprise = null;
  }
}
