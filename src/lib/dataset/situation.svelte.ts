import { untrack } from 'svelte';
import { avantLePremierFait, premierFait } from '$lib/domain/contrat/premier-fait';
import { apresLesDonnees } from '$lib/domain/temps/connu';
import { asEngineError, echecDe, type Echec } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { SITUATION_REFUSEE } from '$lib/words/situation';
import type { Vues } from '$lib/views/vues';
import { Adresse, type ChoixDuLecteur } from '$lib/state/address.svelte';
import { jour, texte } from '$lib/format/address-field';
import { racineDe } from '$lib/local/local.svelte';
import { code } from '$lib/engine/on-demand';

/** Views that follow « Situation au ». */
export type VueDatee =
  | 'contrat'
  | 'actions'
  | 'fiche'
  | 'aides'
  | 'atterrissage'
  | 'depuis'
  | 'reunions'
  | 'reunion'
  | 'alertesDuContrat'
  | 'contradictoire';

/** What a page shows by default: its model at the dataset's own date. */
export interface SourceDeSituation<V extends VueDatee> {
  publication: PublishedDataset;
  vue: V;
  params: Vues[V]['params'];
  modele: Vues[V]['modele'];
  /** What else the reader chose that the engine must be asked for, beside the date. */
  choisis?: Partial<Vues[V]['params']>;
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
  readonly recherche: '' | `?${string}`;
  /** The reader is about to choose a date: the engine starts meanwhile. */
  apprete(): void;
  choisit(date: string): void;
  /** Back to the date of the dataset. */
  oublie(): void;
  reessaie(): void;
}

/** Models at other dates of what one default model shows: another page, version or import has another. */
interface Calcules<M> {
  defaut: M;
  parDemande: Record<string, M>;
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
  /** The same, as the address has it: a date or not. */
  readonly #ecrite: ChoixDuLecteur<string>;
  #calcules: Calcules<Vues[V]['modele']> | null = null;
  #affiche = $state.raw<{ defaut: Vues[V]['modele']; modele: Vues[V]['modele'] } | null>(null);
  #enCours = $state.raw<{ defaut: Vues[V]['modele']; demande: string } | null>(null);
  #panne = $state.raw<{ demande: string; echec: Echec } | null>(null);

  constructor(source: () => SourceDeSituation<V>, adresse = new Adresse()) {
    this.#source = source;
    this.adresse = adresse;
    this.#choix = adresse.choix('au', jour);
    this.#ecrite = adresse.choix('au', texte);
    $effect(() => {
      void this.rejoint();
    });
  }

  /** The model at the chosen date; the last one shown while it is computed, or when it cannot be. */
  get modele(): Vues[V]['modele'] {
    const { modele: defaut } = this.#source();
    return this.#demande() !== null && this.#affiche?.defaut === defaut ? this.#affiche.modele : defaut;
  }

  get au(): string | null {
    const choisie = this.#choix.valeur;
    return choisie === this.#source().publication.donneesAu ? null : choisie;
  }

  get attente(): boolean {
    return this.#enCours !== null && this.#demande() === this.#enCours.demande;
  }

  get echec(): Echec | null {
    const { donneesAu } = this.#source().publication;
    const ecrite = this.#ecrite.valeur;
    if (ecrite !== null && jour.lit(ecrite) === null) return SITUATION_REFUSEE.pasUneDate(ecrite);
    if (this.au !== null && apresLesDonnees(this.au, donneesAu)) {
      return SITUATION_REFUSEE.apresLesDonnees(this.au, donneesAu);
    }
    const { entete } = this.#source().modele;
    const premier = premierFait(entete.vie, entete.signature);
    if (this.au !== null && premier !== null && avantLePremierFait(this.au, premier)) {
      return SITUATION_REFUSEE.avantLePremierFait(this.au, premier);
    }
    return this.#panne !== null && this.#panne.demande === this.#demande() ? this.#panne.echec : null;
  }

  get recherche(): SituationLue['recherche'] {
    return this.au === null ? '' : `?au=${this.au}`;
  }

  apprete(): void {
    const { publication, vue, params, modele } = this.#source();
    void code(import('$lib/local/compute')).then(
      ({ apprete }) => apprete(racineDe(publication), vue, params, modele),
      () => {}
    );
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
    const source = this.#source();
    if (demande !== null) await untrack(() => this.#obtient(source, demande));
  }

  async #obtient({ publication, vue, params, modele: defaut }: SourceDeSituation<V>, demande: string): Promise<void> {
    if (this.#calcules?.defaut !== defaut) {
      this.#calcules = { defaut, parDemande: {} };
      this.#panne = null;
    }
    const { parDemande } = this.#calcules;
    const connu = parDemande[demande];
    if (connu) {
      this.#affiche = { defaut, modele: connu };
      return;
    }
    if (this.#panne?.demande === demande) return;
    if (this.#enCours?.defaut === defaut && this.#enCours.demande === demande) return;
    const enCours = { defaut, demande };
    this.#enCours = enCours;
    this.#panne = null;
    const encore = () => this.#demande() === demande && this.#source().modele === defaut;
    try {
      const { calcule } = await code(import('$lib/local/compute'));
      const choix = JSON.parse(demande) as Partial<Vues[V]['params']>;
      const modele = await calcule(racineDe(publication), vue, { ...params, ...choix }, defaut);
      parDemande[demande] = modele;
      if (encore()) this.#affiche = { defaut, modele };
    } catch (cause) {
      if (encore()) this.#panne = { demande, echec: echecDe(asEngineError(cause)) };
    } finally {
      if (this.#enCours === enCours) this.#enCours = null;
    }
  }

  /**
   * What the engine is asked for, written: the date and what else was chosen; null at the dataset's own date when
   * nothing else was, after it, and before anything was known.
   */
  #demande(): string | null {
    const { au } = this;
    const { publication, modele, choisis = {} } = this.#source();
    if (au === null) return Object.keys(choisis).length === 0 ? null : JSON.stringify(choisis);
    if (apresLesDonnees(au, publication.donneesAu)) return null;
    if (avantLePremierFait(au, premierFait(modele.entete.vie, modele.entete.signature))) return null;
    return JSON.stringify({ ...choisis, au });
  }
}
