import { browser } from '$app/environment';
import { asEngineError, type EngineError } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { Onglets } from './tabs';
import { ecrisEntete, lisEntete, lisLocales, nettoie, nomDe, retireEntete, type Entete, type Gardees } from './store';
import { SansStockage } from './storage';

export type { PublishedDataset };

export { lisEcrit, lisModele, racineDe } from './written-models';

/** What a page of a dataset has to say of local data. */
export type Presence =
  /** Nothing to say. */
  | { genre: 'aucune' }
  /** They are being read: what is on the screen is still published, or of an earlier import. */
  | { genre: 'lecture'; entete: Entete; depuis: 'publiees' | 'autres' }
  | { genre: 'montrees'; entete: Entete }
  /** The reader chose to look at the published data. */
  | { genre: 'masquees'; entete: Entete }
  /** Another version was published since the import. */
  | { genre: 'perimees'; entete: Entete }
  /** They were removed, here or in another tab; it can be undone. */
  | { genre: 'retirees'; entete: Entete; ailleurs: boolean }
  /** The page still shows some that are no longer to be shown: another tab removed or hid them. */
  | { genre: 'depassees' }
  /** What this computer keeps cannot be read. */
  | { genre: 'abimees' }
  /** The browser does not say whether it keeps some. */
  | { genre: 'muettes'; echec: EngineError };

/** What a tab knows of a dataset. */
type Connu = Gardees | { genre: 'muettes'; echec: EngineError };

/** What came of a change: made, or not, since another tab had made another meanwhile, which is now known. */
export type Suite = 'fait' | 'autre';

/** Local data of the datasets, as the pages of this tab know them. */
export class DonneesDuPoste {
  #vivante = $state(false);
  #connus = $state.raw<Readonly<Record<string, Connu>>>({});
  #retirees = $state.raw<{ entete: Entete; ailleurs: boolean } | null>(null);
  readonly #lectures: Record<string, Promise<Connu>> = {};
  #onglets: Onglets | null = null;

  /** From now on local data may be shown: before, a page has to hydrate as it was written, with published figures. */
  demarre(): void {
    if (this.#vivante) return;
    this.#vivante = true;
    this.#onglets = new Onglets((jeu) => {
      for (const nom of jeu === null ? Object.keys(this.#connus) : [jeu]) void this.relis(nom);
    });
    void nettoie();
  }

  get vivante(): boolean {
    return this.#vivante;
  }

  /** Header of the dataset's local data, read once; null when there is none that can be read. */
  async lis(jeu: string): Promise<Entete | null> {
    this.#lectures[jeu] ??= this.#lis(jeu);
    const lu = await this.#lectures[jeu];
    if (this.#connus[jeu] === undefined) this.#retiens(jeu, lu);
    return this.entete(jeu);
  }

  /** Reads again what this computer keeps, which another tab may have changed. */
  async relis(jeu: string): Promise<Connu> {
    const avant = this.#connus[jeu];
    const lu = await this.#lis(jeu);
    const ancienne = avant?.genre === 'lues' ? avant.entete : null;
    if (ancienne && lu.genre === 'aucune') this.#retirees = { entete: ancienne, ailleurs: true };
    if (lu.genre === 'lues') this.#retirees = null;
    if (JSON.stringify(avant) !== JSON.stringify(lu)) this.#retiens(jeu, lu);
    return lu;
  }

  /** The local data that pages of this version of the dataset have to show; null when they show the published ones. */
  async pour({ nom, dataVersion }: Pick<PublishedDataset, 'nom' | 'dataVersion'>): Promise<Entete | null> {
    if (!browser || (!this.#vivante && estEcrite())) return null;
    const entete = await this.lis(nom);
    return entete?.montrees === true && entete.dataVersion === dataVersion ? entete : null;
  }

  /** @param affichees name of the local data that the page shows, null when it shows the published ones */
  presence({ nom, dataVersion }: PublishedDataset, affichees: string | null): Presence {
    const connu = this.#connus[nom];
    if (!this.#vivante || connu === undefined) return { genre: 'aucune' };
    if (connu.genre === 'muettes') {
      return connu.echec instanceof SansStockage ? { genre: 'aucune' } : { genre: 'muettes', echec: connu.echec };
    }
    if (affichees !== null && this.#aMontrer(connu, dataVersion) === null) return { genre: 'depassees' };
    if (connu.genre === 'abimees') return { genre: 'abimees' };
    if (connu.genre === 'aucune') {
      const retirees = this.#retirees;
      return retirees?.entete.jeu === nom ? { genre: 'retirees', ...retirees } : { genre: 'aucune' };
    }
    const { entete } = connu;
    if (entete.dataVersion !== dataVersion) return { genre: 'perimees', entete };
    if (!entete.montrees) return { genre: 'masquees', entete };
    if (affichees === entete.id) return { genre: 'montrees', entete };
    return { genre: 'lecture', entete, depuis: affichees === null ? 'publiees' : 'autres' };
  }

  /** Whether it is known what there is of a dataset. */
  connues(jeu: string): boolean {
    return this.#vivante && this.#connus[jeu] !== undefined;
  }

  /** Whether what is kept of a dataset cannot be read. */
  illisibles(jeu: string): boolean {
    return this.#connus[jeu]?.genre === 'abimees';
  }

  /** Why it is not known what is kept of a dataset; null when it is. */
  panne(jeu: string): EngineError | null {
    const connu = this.#connus[jeu];
    return connu?.genre === 'muettes' ? connu.echec : null;
  }

  /** As known now; null when there is none, or when it was not read yet. */
  entete(jeu: string): Entete | null {
    const connu = this.#connus[jeu];
    return connu?.genre === 'lues' ? connu.entete : null;
  }

  /** New local data, already kept. */
  recoit(entete: Entete): void {
    this.#retirees = null;
    this.#retiens(entete.jeu, { genre: 'lues', entete });
    this.#onglets?.previens(entete.jeu);
  }

  /** @throws EngineError */
  async montre(jeu: string, montrees: boolean): Promise<Suite> {
    const entete = this.entete(jeu);
    if (!entete) return 'autre';
    const change = { ...entete, montrees };
    return this.#suite(jeu, await ecrisEntete(change, entete.id), { genre: 'lues', entete: change });
  }

  /** @throws EngineError */
  async retire(jeu: string): Promise<Suite> {
    const connu = this.#connus[jeu];
    if (connu?.genre !== 'lues' && connu?.genre !== 'abimees') return 'autre';
    const suite = this.#suite(jeu, await retireEntete(jeu, nomDe(connu)), { genre: 'aucune' });
    if (suite === 'fait') this.#retirees = connu.genre === 'lues' ? { entete: connu.entete, ailleurs: false } : null;
    if (connu.genre === 'abimees') void nettoie();
    return suite;
  }

  /**
   * Puts back what was removed last, unless it is no longer there, or others were laid since.
   * @throws EngineError
   */
  async annuleRetrait(): Promise<Suite | 'perdues'> {
    const entete = this.#retirees?.entete;
    if (!entete) return 'perdues';
    const locales = await lisLocales(entete.id);
    if (locales === null || locales === 'abimees') return 'perdues';
    const suite = this.#suite(entete.jeu, await ecrisEntete(entete, null), { genre: 'lues', entete });
    this.#retirees = null;
    return suite;
  }

  /** Their rows cannot be read: pages go back to the published data. */
  abimees(jeu: string): void {
    this.#retiens(jeu, { genre: 'abimees', id: this.entete(jeu)?.id ?? null });
  }

  /** Their rows are gone, dropped by another tab: pages go back to the published data. */
  perdues(jeu: string): void {
    this.#retiens(jeu, { genre: 'aucune' });
  }

  #aMontrer(connu: Gardees, dataVersion: string): Entete | null {
    if (connu.genre !== 'lues' || !connu.entete.montrees || connu.entete.dataVersion !== dataVersion) return null;
    return connu.entete;
  }

  #suite(jeu: string, autre: Gardees | null, change: Gardees): Suite {
    this.#retiens(jeu, autre ?? change);
    if (autre === null) this.#onglets?.previens(jeu);
    return autre === null ? 'fait' : 'autre';
  }

  async #lis(jeu: string): Promise<Connu> {
    try {
      return await lisEntete(jeu);
    } catch (cause) {
      return { genre: 'muettes', echec: asEngineError(cause) };
    }
  }

  #retiens(jeu: string, connu: Connu): void {
    this.#connus = { ...this.#connus, [jeu]: connu };
  }
}

/** Why a change of local data was not made, and what to do, in one text. */
export function echecEnMots(cause: unknown): string {
  const { message, conseil } = asEngineError(cause);
  return `${message} ${conseil}`;
}

/** Whether the page came written, with published figures: the fallback page comes empty, and may take local data at once. */
function estEcrite(): boolean {
  return document.getElementById('contenu') !== null;
}

/** Those of this tab. */
export const donneesLocales = new DonneesDuPoste();
