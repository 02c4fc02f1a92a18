import { untrack } from 'svelte';
import { asEngineError } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { dateLongue } from '$lib/format/date';
import type { Vues } from '$lib/views/vues';
import { Adresse, type ChoixDuLecteur } from './adresse.svelte';
import { jour } from './champs';
import { racineDe } from './modele';
import { echecDe, type Echec } from './moteur.svelte';

/** Views that follow « Situation au ». */
export type VueDatee = 'contrat' | 'actions' | 'fiche';

/** What a page shows by default: its model at the dataset's own date. */
export interface SourceDeSituation<V extends VueDatee> {
  publication: PublishedDataset;
  vue: V;
  params: Vues[V]['params'];
  modele: Vues[V]['modele'];
}

/** What the head of a contract needs of a situation, whatever its view. */
export interface SituationLue {
  /** The date that the reader chose, when it is another than the dataset's own. */
  readonly au: string | null;
  /** The model of the chosen date is being computed. */
  readonly attente: boolean;
  /** Why the chosen date is not shown, and what to do. */
  readonly echec: Echec | null;
  /** Query string that keeps the date on the links to the contract's other pages: `?au=2026-06-30`, or nothing. */
  readonly recherche: string;
  choisit(date: string): void;
  /** Back to the date of the dataset. */
  oublie(): void;
  reessaie(): void;
}

interface Demande {
  au: string;
  /** Dataset version, view and parameters: a model never stands for another page's. */
  page: string;
  cle: string;
}

/**
 * « Situation au » of one page: the date that the reader chose, kept in the address as `au`, and the model at that
 * date, computed by the engine. What was shown stays until another model has come, and when it does not come.
 * To be created while a component initialises.
 */
export class Situation<V extends VueDatee> implements SituationLue {
  /** The address bar of the page: there is one, so the page's other choices are made of this one. */
  readonly adresse: Adresse;
  readonly #source: () => SourceDeSituation<V>;
  readonly #choix: ChoixDuLecteur<string>;
  readonly #calcules: Record<string, Vues[V]['modele']> = {};
  #affiche = $state.raw<{ page: string; modele: Vues[V]['modele'] } | null>(null);
  #enCours = $state<string | null>(null);
  #panne = $state.raw<{ cle: string; echec: Echec } | null>(null);

  constructor(source: () => SourceDeSituation<V>, adresse = new Adresse()) {
    this.#source = source;
    this.adresse = adresse;
    this.#choix = adresse.choix('au', jour);
    $effect(() => {
      void this.rejoint();
    });
  }

  /** The model at the chosen date; the last one shown while it is computed, or when it cannot be. */
  get modele(): Vues[V]['modele'] {
    const demande = this.#demande();
    const affiche = this.#affiche;
    return demande !== null && affiche?.page === demande.page ? affiche.modele : this.#source().modele;
  }

  get au(): string | null {
    const choisie = this.#choix.valeur;
    return choisie === this.#source().publication.donneesAu ? null : choisie;
  }

  get attente(): boolean {
    return this.#enCours !== null && this.#demande()?.cle === this.#enCours;
  }

  get echec(): Echec | null {
    const { donneesAu } = this.#source().publication;
    if (this.au !== null && this.au > donneesAu) {
      return {
        message: `Les données s’arrêtent au ${dateLongue(donneesAu)}\u00a0: il n’y a pas de situation au ${dateLongue(this.au)}.`,
        conseil: 'Choisissez une date antérieure.',
        arret: true
      };
    }
    return this.#panne !== null && this.#panne.cle === this.#demande()?.cle ? this.#panne.echec : null;
  }

  get recherche(): string {
    return this.au === null ? '' : `?au=${this.au}`;
  }

  choisit(date: string): void {
    this.#panne = null;
    if (date === this.#source().publication.donneesAu) this.#choix.oublie();
    else this.#choix.choisit(date);
  }

  oublie(): void {
    this.#choix.oublie();
  }

  reessaie(): void {
    this.#panne = null;
    void this.rejoint();
  }

  /** Makes the model follow the address and the page; runs at each change of either. A failure stands in `echec`. */
  async rejoint(): Promise<void> {
    const demande = this.#demande();
    if (demande !== null) await untrack(() => this.#obtient(demande));
  }

  async #obtient({ au, page, cle }: Demande): Promise<void> {
    const connu = this.#calcules[cle];
    if (connu) {
      this.#affiche = { page, modele: connu };
      return;
    }
    if (this.#enCours === cle || this.#panne?.cle === cle) return;
    this.#enCours = cle;
    this.#panne = null;
    const { publication, vue, params } = this.#source();
    const encore = () => this.#demande()?.cle === cle;
    try {
      const { calcule } = await import('./calcul');
      const modele = await calcule(racineDe(publication), vue, { ...params, au });
      this.#calcules[cle] = modele;
      if (encore()) this.#affiche = { page, modele };
    } catch (cause) {
      if (encore()) this.#panne = { cle, echec: echecDe(asEngineError(cause)) };
    } finally {
      if (this.#enCours === cle) this.#enCours = null;
    }
  }

  /** What the engine is asked for; null at the dataset's own date, and after it. */
  #demande(): Demande | null {
    const { publication, vue, params } = this.#source();
    const au = this.au;
    if (au === null || au > publication.donneesAu) return null;
    const page = JSON.stringify([racineDe(publication), vue, params]);
    return { au, page, cle: `${page} ${au}` };
  }
}
