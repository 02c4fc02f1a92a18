import { browser } from '$app/environment';
import type { PublishedDataset } from '$lib/engine/publication';
import { ecrisEntete, lisEntete, lisLocales, nettoie, retireEntete, type Entete } from './local-magasin';

export type { PublishedDataset };

/** What a page of a dataset has to say of local data. */
export type Presence =
  /** Nothing to say. */
  | { genre: 'aucune' }
  /** They are being read: what is on the screen is still published. */
  | { genre: 'lecture'; entete: Entete }
  | { genre: 'montrees'; entete: Entete }
  /** The reader chose to look at the published data. */
  | { genre: 'masquees'; entete: Entete }
  /** Another version was published since the import. */
  | { genre: 'perimees'; entete: Entete }
  /** They were removed; it can be undone. */
  | { genre: 'retirees'; entete: Entete };

/** Local data of the datasets, as the pages of this tab know them. */
export class DonneesDuPoste {
  #vivante = $state(false);
  #entetes = $state.raw<Readonly<Record<string, Entete | null>>>({});
  #retirees = $state.raw<Entete | null>(null);
  readonly #lectures: Record<string, Promise<Entete | null>> = {};

  /** From now on local data may be shown: before, a page has to hydrate as it was written, with published figures. */
  demarre(): void {
    if (this.#vivante) return;
    this.#vivante = true;
    void nettoie();
  }

  get vivante(): boolean {
    return this.#vivante;
  }

  /** Header of the dataset's local data, read once. */
  async lis(jeu: string): Promise<Entete | null> {
    const connue = this.#entetes[jeu];
    if (connue !== undefined) return connue;
    const entete = await (this.#lectures[jeu] ??= lisEntete(jeu));
    if (this.#entetes[jeu] === undefined) this.#retiens(jeu, entete);
    return this.#entetes[jeu] ?? null;
  }

  /** The local data that pages of this version of the dataset have to show; null when they show the published ones. */
  async pour({ nom, dataVersion }: Pick<PublishedDataset, 'nom' | 'dataVersion'>): Promise<Entete | null> {
    if (!browser || (!this.#vivante && estEcrite())) return null;
    const entete = await this.lis(nom);
    return entete?.montrees === true && entete.dataVersion === dataVersion ? entete : null;
  }

  /** @param affichees name of the local data that the page shows, null when it shows the published ones */
  presence({ nom, dataVersion }: PublishedDataset, affichees: string | null): Presence {
    const entete = this.#entetes[nom] ?? null;
    if (!this.#vivante) return { genre: 'aucune' };
    if (entete === null) {
      return this.#retirees?.jeu === nom ? { genre: 'retirees', entete: this.#retirees } : { genre: 'aucune' };
    }
    if (entete.dataVersion !== dataVersion) return { genre: 'perimees', entete };
    if (!entete.montrees) return { genre: 'masquees', entete };
    return { genre: affichees === entete.id ? 'montrees' : 'lecture', entete };
  }

  /** Whether it is known what there is of a dataset. */
  connues(jeu: string): boolean {
    return this.#vivante && this.#entetes[jeu] !== undefined;
  }

  /** As known now; null when there is none, or when it was not read yet. */
  entete(jeu: string): Entete | null {
    return this.#entetes[jeu] ?? null;
  }

  /** New local data, already kept. */
  recoit(entete: Entete): void {
    this.#retirees = null;
    this.#retiens(entete.jeu, entete);
  }

  async montre(jeu: string, montrees: boolean): Promise<void> {
    const entete = this.#entetes[jeu];
    if (!entete) return;
    const change = { ...entete, montrees };
    await ecrisEntete(change);
    this.#retiens(jeu, change);
  }

  async retire(jeu: string): Promise<void> {
    const entete = this.#entetes[jeu];
    if (!entete) return;
    await retireEntete(jeu);
    this.#retirees = entete;
    this.#retiens(jeu, null);
  }

  /** Puts back what was removed last; false when the browser no longer has it. */
  async annuleRetrait(): Promise<boolean> {
    const entete = this.#retirees;
    if (!entete || (await lisLocales(entete.id)) === null) return false;
    await ecrisEntete(entete);
    this.recoit(entete);
    return true;
  }

  /** Their rows are gone, dropped by another tab: pages go back to the published data. */
  perdues(jeu: string): void {
    this.#retiens(jeu, null);
  }

  #retiens(jeu: string, entete: Entete | null): void {
    this.#entetes = { ...this.#entetes, [jeu]: entete };
  }
}

/** Whether the page came written, with published figures: the fallback page comes empty, and may take local data at once. */
function estEcrite(): boolean {
  return document.getElementById('contenu') !== null;
}

/** Those of this tab. */
export const donneesLocales = new DonneesDuPoste();
