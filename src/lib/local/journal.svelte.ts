import { applique, type Appliquee, type TablesDuJournal } from '$lib/domain/journal/applique';
import { annule, choisis, enOrdre, fusionne } from '$lib/domain/journal/journal';
import type { Changement, Journal, Ligne } from '$lib/domain/journal/ligne';
import { asEngineError, echecDe, type Echec } from '$lib/engine/errors';
import { code } from '$lib/engine/on-demand';
import type { PublishedDataset } from '$lib/engine/publication';
import type { Row, TableRows } from '$lib/schema/tables';
import { fichierDuJournal, lisFichier } from './journal-file';
import { nouvelleLigne } from './journal-line';
import { tablesDuJournal } from './journal-rows';
import { changeJournal, lisJournal, type NomDeJournal } from './journal-store';
import { donneesLocales } from './local.svelte';
import { Ouvrage } from './work.svelte';

/** The contract as it stands with its journal, once both are read. */
export interface ContratSaisi extends Appliquee {
  actions: readonly Row<'action'>[];
  /** The contract without its journal. */
  depart: TablesDuJournal;
}

/**
 * The journal of one contract on this computer. A line is kept before anything is computed, so that a browser that is
 * closed loses none; pages show it once the models that it changes are there.
 */
class JournalDeSeance extends Ouvrage {
  readonly #publication: PublishedDataset;
  readonly #contrat: string;
  #base = $state.raw<TableRows | null>(null);
  #journal = $state.raw<Journal | null>(null);
  #refus = $state.raw<Echec | null>(null);
  #retirees = $state.raw<Journal>([]);
  #aPoser = false;

  constructor(publication: PublishedDataset, contrat: string) {
    super();
    this.#publication = publication;
    this.#contrat = contrat;
  }

  /** In the order of their entry; null until they are read. */
  get lignes(): readonly Ligne[] | null {
    return this.#journal && enOrdre(this.#journal);
  }

  /** Worked out at each reading: what a page derives ends with the page, and this outlives it. */
  get contrat(): ContratSaisi | null {
    if (this.#base === null || this.#journal === null) return null;
    const depart = tablesDuJournal(this.#base);
    return { ...applique(depart, this.#journal), depart, actions: this.#base.action ?? [] };
  }

  /** Why the journal was not read or changed; nothing of it is lost. */
  get refus(): Echec | null {
    return this.#refus;
  }

  /** What « Tout annuler » took away, while it can be put back. */
  get retirees(): number {
    return this.#retirees.length;
  }

  /** Whether pages show every line, and no other; true until the journal is read. */
  get montre(): boolean {
    const entete = donneesLocales.entete(this.#publication.nom);
    const siennes = entete?.montrees && entete.dataVersion === this.#publication.dataVersion ? entete.saisies : [];
    const montrees = siennes?.find(({ contrat }) => contrat === this.#contrat)?.lignes ?? [];
    const lignes = this.#journal?.map(({ id }) => id) ?? montrees;
    return lignes.length === montrees.length && lignes.every((id) => montrees.includes(id));
  }

  /** Reads the journal; a contract that has lines is read too, any other once the reader asks for it. */
  async lis(): Promise<void> {
    if (this.travail) return;
    await donneesLocales.lis(this.#publication.nom);
    if ((await this.#relis(lisJournal(this.#nom))) && this.#journal?.length) await this.ouvre();
  }

  /** Reads the contract, without which no line can be entered. */
  async ouvre(): Promise<void> {
    if (this.travail) return;
    const base = await this.fais('saisie', async (suivi) => {
      const { lisPourSaisie } = await code(import('./compute'));
      return lisPourSaisie(this.#publication, this.#contrat, suivi);
    });
    if (base) this.#base = base;
    if (this.#aPoser) await this.pose();
  }

  /** Other local data stand: another tab entered a line, or laid another workbook under the journal. */
  async suit(): Promise<void> {
    if (this.travail) return;
    const entete = donneesLocales.entete(this.#publication.nom);
    await this.#relis(lisJournal(this.#nom));
    const sienne = entete?.saisies?.some(({ contrat }) => contrat === this.#contrat) ?? false;
    if (this.#base !== null && !sienne) await this.ouvre();
  }

  /** @returns false when it is not kept */
  ajoute(changement: Changement, saisie: { par: string; motif: string | null }): Promise<boolean> {
    const ligne = nouvelleLigne(changement, {
      ...saisie,
      contrat: this.#contrat,
      version: this.#publication.dataVersion
    });
    return this.#change((journal) => fusionne(journal, [ligne]));
  }

  annule(id: string): Promise<boolean> {
    return this.#change((journal) => annule(journal, id));
  }

  async annuleTout(): Promise<boolean> {
    const retirees = this.#journal ?? [];
    const faite = this.#change(() => []);
    this.#retirees = retirees;
    return faite;
  }

  retablis(): Promise<boolean> {
    const retirees = this.#retirees;
    return this.#change((journal) => fusionne(journal, retirees));
  }

  choisis(ligne: Ligne): Promise<boolean> {
    const sienne = (journal: Journal) => journal.find((l) => JSON.stringify(l) === JSON.stringify(ligne));
    return this.#change((journal) => choisis(journal, sienne(journal) ?? ligne));
  }

  fichier(): string {
    return fichierDuJournal(this.#nom, this.lignes ?? []);
  }

  /** Merges the journal of a file into this one. */
  async recoit(fichier: File): Promise<'fusionne' | 'illisible' | 'autre' | 'refuse'> {
    const lues = lisFichier(await fichier.text(), this.#nom);
    if (typeof lues === 'string') return lues;
    return (await this.#change((journal) => fusionne(journal, lues))) ? 'fusionne' : 'refuse';
  }

  /** Computes what pages show with the journal as it is kept; a change that comes meanwhile is taken after. */
  async pose(): Promise<void> {
    this.#aPoser = true;
    if (this.travail) return;
    while (this.#aPoser) {
      this.#aPoser = false;
      await this.fais('ecrans', async (suivi) => {
        const { poseJournal } = await code(import('./compute'));
        return poseJournal(this.#publication, this.#contrat, suivi);
      });
    }
  }

  get #nom(): NomDeJournal {
    return { jeu: this.#publication.nom, contrat: this.#contrat };
  }

  async #change(change: (journal: Journal) => Journal): Promise<boolean> {
    this.#retirees = [];
    const faite = await this.#relis(changeJournal(this.#nom, change));
    if (faite) void this.pose();
    return faite;
  }

  async #relis(lecture: Promise<Journal>): Promise<boolean> {
    try {
      this.#journal = await lecture;
      this.#refus = null;
      return true;
    } catch (cause) {
      this.#refus = echecDe(asEngineError(cause));
      return false;
    }
  }
}

const seances: Record<string, JournalDeSeance> = {};

/** The journal of a contract in this tab: its work goes on when its page is left, or drawn again. */
export function journalDe(publication: PublishedDataset, contrat: string): JournalDeSeance {
  const cle = JSON.stringify([publication.nom, publication.dataVersion, contrat]);
  return (seances[cle] ??= new JournalDeSeance(publication, contrat));
}
