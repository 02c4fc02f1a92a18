import { chargeModele, chargePublie } from '$lib/dataset/model';
import type { Changement } from '$lib/domain/journal/ligne';
import type { PublishedDataset } from '$lib/engine/publication';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { consequencesDe, type Consequences } from '$lib/views/saisie/consequences';

/** What the entries of a contract lead to, by the very models that its pages show. */
class SuiviDesConsequences {
  readonly #publication: PublishedDataset;
  readonly #contrat: string;
  /** What was last asked for; undefined before anything was. */
  #demande: string | null | undefined;
  #affiche: ContratModele | null = null;
  #ligne: Changement | null = null;
  #derniere = $state.raw<{ ligne: Changement | null; consequences: Consequences } | null>(null);
  #ensemble = $state.raw<Consequences | null>(null);

  constructor(publication: PublishedDataset, contrat: string) {
    this.#publication = publication;
    this.#contrat = contrat;
  }

  /** Of the last change; null before any, and until pages show it. */
  get derniere(): { ligne: Changement | null; consequences: Consequences } | null {
    return this.#derniere;
  }

  /** Of everything local; null where nothing is. */
  get ensemble(): Consequences | null {
    return this.#ensemble;
  }

  /** A change is made: what it leads to is known once pages show it. */
  attend(ligne: Changement | null): void {
    this.#ligne = ligne;
    this.#derniere = null;
  }

  /**
   * Pages show other local data.
   * @param id their name; null for the published ones
   */
  async suit(id: string | null): Promise<void> {
    if (this.#demande === id) return;
    this.#demande = id;
    const params = { contrat: this.#contrat };
    const apres = await chargeModele(fetch, this.#publication, 'contrat', params);
    const publie = id === null ? apres : await chargePublie(fetch, this.#publication, 'contrat', params);
    if (this.#demande !== id) return;
    const avant = this.#affiche;
    this.#affiche = apres;
    this.#ensemble = id === null ? null : consequencesDe(publie, apres);
    if (avant) this.#derniere = { ligne: this.#ligne, consequences: consequencesDe(avant, apres) };
  }
}

const suivis: Record<string, SuiviDesConsequences> = {};

/** Those of a contract in this tab: a page that is left and opened again says them still. */
export function consequencesDuContrat(publication: PublishedDataset, contrat: string): SuiviDesConsequences {
  const cle = JSON.stringify([publication.nom, publication.dataVersion, contrat]);
  return (suivis[cle] ??= new SuiviDesConsequences(publication, contrat));
}
