import { chargeModele, chargePublie } from '$lib/dataset/model';
import type { Changement } from '$lib/domain/journal/ligne';
import type { PublishedDataset } from '$lib/engine/publication';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { consequencesDe, type Consequences } from '$lib/views/saisie/consequences';

/** What the last changes lead to, together where several came before any was computed. */
interface DernieresConsequences {
  lignes: readonly (Changement | null)[];
  consequences: Consequences;
}

/** What the entries of a contract lead to, by the very models that its pages show. */
class SuiviDesConsequences {
  readonly #publication: PublishedDataset;
  readonly #contrat: string;
  /** What was last asked for; undefined before anything was. */
  #demande: string | null | undefined;
  #affiche: ContratModele | null = null;
  #publie: ContratModele | null = null;
  /** What was last told before pages showed it: a page that is opened again is given it once more. */
  #recu: ContratModele | null = null;
  /** Changes whose consequences are not known yet; null for those that add no line. */
  #attendues = $state.raw<readonly (Changement | null)[]>([]);
  /** Whether the contract that pages come to show was known before them. */
  #annonce = false;
  #derniere = $state.raw<DernieresConsequences | null>(null);
  #ensemble = $state.raw<Consequences | null>(null);

  constructor(publication: PublishedDataset, contrat: string) {
    this.#publication = publication;
    this.#contrat = contrat;
  }

  /** Of the last changes; null before any, and until they are known. */
  get derniere(): DernieresConsequences | null {
    return this.#derniere;
  }

  /** Of everything local; null where nothing is. */
  get ensemble(): Consequences | null {
    return this.#ensemble;
  }

  /** Whether a change was made whose consequences are not known yet: what is told of everything is before it. */
  get enRetard(): boolean {
    return this.#attendues.length > 0;
  }

  /** A change is made: what it leads to is known once the contract is computed with it. */
  attend(ligne: Changement | null): void {
    this.#attendues = [...this.#attendues, ligne];
    this.#derniere = null;
  }

  /** Nothing is known of what comes. */
  oublie(): void {
    this.#attendues = [];
    this.#derniere = null;
  }

  /**
   * What was to be read did not come: what stood before the last entry is no longer told, and is asked for again. Where
   * other local data were asked for since, these stand.
   */
  echoue(id: string | null): void {
    if (this.#demande !== id) return;
    this.oublie();
    this.#ensemble = null;
    this.#demande = undefined;
  }

  /** The contract with every line, before pages show it. */
  recoit(apres: ContratModele): void {
    if (this.#recu === apres || this.#affiche === apres) return;
    this.#recu = apres;
    this.#dis(apres);
    if (this.#publie) this.#ensemble = consequencesDe(this.#publie, apres);
    this.#annonce = true;
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
    this.#publie = publie;
    this.#ensemble = id === null ? null : consequencesDe(publie, apres);
    if (this.#annonce) this.#affiche = apres;
    else this.#dis(apres);
    this.#annonce = false;
  }

  #dis(apres: ContratModele): void {
    const avant = this.#affiche;
    const lignes = this.#attendues;
    this.#affiche = apres;
    this.#attendues = [];
    if (avant) this.#derniere = { lignes, consequences: consequencesDe(avant, apres) };
  }
}

const suivis: Record<string, SuiviDesConsequences> = {};

/** Those of a contract in this tab: a page that is left and opened again says them still. */
export function consequencesDuContrat(publication: PublishedDataset, contrat: string): SuiviDesConsequences {
  const cle = JSON.stringify([publication.nom, publication.dataVersion, contrat]);
  return (suivis[cle] ??= new SuiviDesConsequences(publication, contrat));
}
