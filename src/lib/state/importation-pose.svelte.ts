import { asEngineError, QueryFailed, Stopped, type EngineError } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import type { ImportResult } from '$lib/importers/types';
import type { TableRows } from '$lib/schema/tables';
import type { FichierLocal } from './local-magasin';
import type { PaquetLu } from './local-paquet';
import type { Pose } from './local-surcouche';
import { echecDe, type Avancement, type Echec } from './moteur.svelte';

/** What is under way, in words, and how far it is; without figures while the engine starts or computes. */
export interface Travail {
  quoi: 'comparaison' | 'modeles' | 'classeur' | 'paquet';
  telechargement: Avancement | null;
  faits: number;
  total: number;
}

/**
 * Compares what was read with the dataset on the screen, then keeps it on this computer. What was shown stays until
 * something else comes; a failure stands in `echec` and loses nothing.
 */
export class PoseLocale {
  #pose = $state.raw<Pose | null>(null);
  #travail = $state.raw<Travail | null>(null);
  #echec = $state.raw<Echec | null>(null);
  #tour = 0;

  /** The comparison of the last files; null before, and once they are kept. */
  get pose(): Pose | null {
    return this.#pose;
  }

  get travail(): Travail | null {
    return this.#travail;
  }

  get echec(): Echec | null {
    return this.#echec;
  }

  async compare(publication: PublishedDataset, resultats: readonly ImportResult[]): Promise<void> {
    this.#pose = null;
    await this.#fais('comparaison', async ({ avance }) => {
      const { prepare } = await import('./calcul');
      return prepare(publication, resultats, avance);
    }).then((pose) => {
      if (pose) this.#pose = pose;
    });
  }

  /** True once pages show the local data. */
  async garde(publication: PublishedDataset, fichiers: readonly FichierLocal[]): Promise<boolean> {
    const pose = this.#pose;
    if (!pose) return false;
    const gardee = await this.#fais('modeles', async ({ avance, raconte }) => {
      const { garde } = await import('./calcul');
      try {
        return await garde(publication, pose, fichiers, avance, raconte);
      } catch (cause) {
        throw cause instanceof DOMException ? refusDeGarder(cause) : cause;
      }
    });
    if (gardee) this.#pose = null;
    return gardee !== null;
  }

  /** Rows of one contract, for its workbook; null when it failed or was stopped. */
  async lis(publication: PublishedDataset, contrat: string): Promise<TableRows | null> {
    return this.#fais('classeur', async ({ avance }) => {
      const { lisPourClasseur } = await import('./calcul');
      return lisPourClasseur(publication, contrat, avance);
    });
  }

  /** The dataset with its local data, for its package; null when it failed or was stopped. */
  async lisPaquet(publication: PublishedDataset): Promise<PaquetLu | null> {
    return this.#fais('paquet', async (suivi) => {
      const { lisPaquet } = await import('./calcul');
      return lisPaquet(publication, suivi);
    });
  }

  /** The reader gives up: the engine is ended, what was compared stays. */
  async arrete(): Promise<void> {
    if (!this.#travail) return;
    this.#tour++;
    this.#travail = null;
    this.#echec = echecDe(new Stopped());
    const { closeDataset } = await import('./calcul');
    closeDataset();
  }

  oublie(): void {
    this.#tour++;
    this.#pose = null;
    this.#travail = null;
    this.#echec = null;
  }

  async #fais<T>(
    quoi: Travail['quoi'],
    travail: (suivi: { avance: (a: Avancement) => void; raconte: (faits: number, total: number) => void }) => Promise<T>
  ): Promise<T | null> {
    const tour = ++this.#tour;
    const encore = () => tour === this.#tour;
    this.#echec = null;
    this.#travail = { quoi, telechargement: null, faits: 0, total: 0 };
    const suit = (changement: Partial<Travail>) => {
      if (encore() && this.#travail) this.#travail = { ...this.#travail, ...changement };
    };
    try {
      const fait = await travail({
        avance: (a) => suit({ telechargement: a.octets < a.total ? a : null }),
        raconte: (faits, total) => suit({ faits, total })
      });
      return encore() ? fait : null;
    } catch (cause) {
      if (encore()) this.#echec = echecDe(asEngineError(cause));
      return null;
    } finally {
      if (encore()) this.#travail = null;
    }
  }
}

function refusDeGarder(cause: DOMException): EngineError {
  return new QueryFailed(
    'Le navigateur refuse de garder les données sur ce poste.',
    'Libérez de l’espace disque ou quittez la navigation privée, puis recommencez ; rien n’a été perdu.',
    cause
  );
}
