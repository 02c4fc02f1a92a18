import { applique, tenues, type Appliquee } from '$lib/domain/journal/applique';
import { estEntamee } from '$lib/domain/journal/champs';
import type { TablesDuJournal } from '$lib/domain/journal/en-place';
import {
  fichierDuJournal,
  lisFichierDuJournal,
  type DefautDuFichier,
  type NomDeJournal
} from '$lib/importers/journal/fichier';
import {
  annule,
  annuleLeChoix,
  choisis,
  conflits,
  ecartees,
  enOrdre,
  fusionne,
  joins,
  misesDeCote,
  parDit,
  retablis,
  retire,
  toutesLesLignes,
  vide,
  type MiseDeCote
} from '$lib/domain/journal/journal';
import type { Changement, Choix, Journal, Ligne, Registre } from '$lib/domain/journal/ligne';
import { asEngineError, echecDe, type Echec } from '$lib/engine/errors';
import { code } from '$lib/engine/on-demand';
import type { PublishedDataset } from '$lib/engine/publication';
import { tablesDuJournal } from '$lib/importers/journal/tables';
import type { Row, TableRows } from '$lib/schema/tables';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import {
  estVierge,
  gardeBrouillon,
  gardeReleve,
  lisBrouillon,
  lisReleve,
  RELEVE_VIERGE,
  type Brouillon,
  type BrouillonDeReleve
} from './journal-draft';
import { maintenant, nouvelleLigne } from './journal-line';
import { changeJournal, lisJournal } from './journal-store';
import { donneesLocales } from './local.svelte';
import { noteAPoser, notesDuJournal, oublieNotes } from '$lib/state/journals-to-lay';
import type { Suivi } from './models';
import { nouvelId } from './new-id';
import { Ouvrage } from './work.svelte';

/** The contract as it stands with its journal, once both are read. */
export interface ContratSaisi extends Appliquee {
  actions: readonly Row<'action'>[];
  /** The contract without its journal. */
  depart: TablesDuJournal;
}

interface Apercu {
  modele: ContratModele;
  lignes: readonly string[];
}

const memesLignes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/**
 * What came of a file that was opened: lines that were withdrawn, here or there, stay withdrawn and are counted, as are
 * those of the journal that contradict each other, and those that apply no longer or that the form would refuse.
 */
export type Ouverture =
  | { genre: 'fusionne'; ecartees: number; contraires: number; inappliquees: number }
  | { genre: 'illisible'; defaut: DefautDuFichier }
  | { genre: 'autre' };

/**
 * The journal of one contract on this computer. A line is kept before anything is computed, so that a browser that is
 * closed loses none; pages show it once the models that it changes are there.
 */
export class JournalDeSeance extends Ouvrage {
  readonly #publication: PublishedDataset;
  readonly #contrat: string;
  #base = $state.raw<TableRows | null>(null);
  #registre = $state.raw<Registre | null>(null);
  #refus = $state.raw<Echec | null>(null);
  #retirees = $state.raw<Journal>([]);
  #releve = $state.raw<BrouillonDeReleve>(RELEVE_VIERGE);
  /** That of the session whose lines were all withdrawn, while they can be put back. */
  #ancienReleve: BrouillonDeReleve | null = null;
  #aPoser = false;
  #noteeAPoser = $state(false);
  #apercu = $state.raw<Apercu | null>(null);

  constructor(publication: PublishedDataset, contrat: string) {
    super();
    this.#publication = publication;
    this.#contrat = contrat;
    this.#releve = lisReleve(this.#nom);
  }

  /** Of the minutes, as they are typed: a page that is left, or a browser closed, gives them back. */
  get releve(): BrouillonDeReleve {
    return this.#releve;
  }

  set releve(releve: BrouillonDeReleve) {
    this.#releve = releve;
    gardeReleve(this.#nom, releve);
  }

  /** In the order of their entry; null until they are read. */
  get lignes(): readonly Ligne[] | null {
    return this.#registre && enOrdre(this.#registre.lignes);
  }

  /** Worked out at each reading: what a page derives ends with the page, and this outlives it. */
  get contrat(): ContratSaisi | null {
    if (this.#base === null || this.#registre === null) return null;
    const depart = tablesDuJournal(this.#base);
    return { ...applique(depart, this.#registre.lignes), depart, actions: this.#base.action ?? [] };
  }

  /** Lines that contradict each other, whether or not the contract is read: once it is, those of which none was published. */
  get conflits(): readonly (readonly Ligne[])[] {
    return this.contrat?.conflits ?? (this.#registre ? conflits(this.#registre.lignes) : []);
  }

  /**
   * How many lines pages are to show, and how many contradict each other, of which they show none; null until the
   * journal is read. What the contract refuses is told from the others once it is read.
   */
  get bilan(): { lignes: number; appliquees: number; contraires: number } | null {
    if (this.#registre === null) return null;
    const { lignes } = this.#registre;
    const contraires = this.conflits.flat();
    const { contrat } = this;
    const appliquees = contrat ? tenues(lignes, contrat) : parDit(lignes.filter((une) => !contraires.includes(une)));
    return { lignes: lignes.length, appliquees: appliquees.length, contraires: contraires.length };
  }

  /** The contract as it stands with every line, where it is known before the other pages; null until then. */
  get apercu(): ContratModele | null {
    const lignes = this.#registre?.lignes.map(({ id }) => id);
    return this.#apercu && lignes && memesLignes(lignes, this.#apercu.lignes) ? this.#apercu.modele : null;
  }

  /** Why the journal was not read or changed; nothing of it is lost. */
  get refus(): Echec | null {
    return this.#refus;
  }

  /** What was being typed, here or before a reload. */
  get brouillon(): Brouillon | null {
    return lisBrouillon(this.#nom);
  }

  /** The kind of the line that is begun and not saved; null where nothing of it was typed. */
  get genreEnCours(): Changement['genre'] | null {
    const { brouillon } = this;
    const [entamee] = brouillon ? [brouillon.saisie, ...brouillon.autres].filter(estEntamee) : [];
    return entamee?.genre ?? null;
  }

  garde(brouillon: Brouillon): void {
    gardeBrouillon(this.#nom, brouillon);
  }

  /** What was last taken away at once, or left out of a file, while it can be put back. */
  get retirees(): number {
    return this.#retirees.length;
  }

  /** Whether pages show every line, and no other; true until the journal is read. */
  get montre(): boolean {
    const entete = donneesLocales.entete(this.#publication.nom);
    const siennes = entete?.montrees && entete.dataVersion === this.#publication.dataVersion ? entete.saisies : [];
    const montrees = siennes?.find(({ contrat }) => contrat === this.#contrat)?.lignes ?? [];
    const lignes = this.#registre?.lignes.map(({ id }) => id) ?? montrees;
    return memesLignes(lignes, montrees);
  }

  /** Reads the journal; a contract that has lines is read too, any other once the reader asks for it. */
  async lis(): Promise<void> {
    if (this.travail) return;
    await donneesLocales.lis(this.#publication.nom);
    if ((await this.#relis(lisJournal(this.#nom))) && this.#registre?.lignes.length) await this.ouvre();
  }

  /** Starts the engine for a reader who has come to enter, while nothing is being worked out. */
  async apprete(): Promise<void> {
    if (this.travail || this.#base !== null) return;
    await this.#echauffe();
  }

  async #echauffe(): Promise<void> {
    try {
      const { appreteSaisie } = await code(import('./compute'));
      await appreteSaisie(this.#publication, this.#contrat);
    } catch {
      // Asked again by `ouvre`, which says what fails.
    }
  }

  /** Reads the contract, without which no line can be entered; the engine starts beside the reader who enters one. */
  async ouvre(): Promise<void> {
    if (this.travail) return;
    const base = await this.fais('saisie', async (suivi) => {
      const publiee = await this.#lisPubliee(suivi.signal);
      if (publiee !== null) return publiee;
      const { lisPourSaisie } = await code(import('./compute'));
      return lisPourSaisie(this.#publication, this.#contrat, suivi);
    });
    if (base) this.#base = base;
    if (this.#aPoser) await this.pose();
    else if (base) void this.#echauffe();
  }

  /** As it is published, without waiting for the engine; null where local data stand, or where the engine says what fails. */
  async #lisPubliee(signal: AbortSignal): Promise<TableRows | null> {
    try {
      if (donneesLocales.entete(this.#publication.nom) !== null) return null;
      const { lisSansMoteur } = await code(import('./journal-read'));
      return await lisSansMoteur(this.#publication, this.#contrat, signal);
    } catch {
      return null;
    }
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
    return this.#change((registre) => ({ ...registre, lignes: fusionne(registre.lignes, [ligne]) }));
  }

  /** @param ids of a line, and of those that say the same */
  annule(ids: readonly string[]): Promise<boolean> {
    const retirees = this.#registre?.lignes.filter(({ id }) => ids.includes(id)) ?? [];
    const faite = this.#change((registre) => retire(registre, ids.reduce<readonly Ligne[]>(annule, registre.lignes)));
    this.#retirees = retirees;
    return faite;
  }

  async annuleTout(): Promise<boolean> {
    const retirees = this.#registre ? toutesLesLignes(this.#registre) : [];
    // Nothing to withdraw: what was withdrawn before can still be put back.
    if (retirees.length === 0) return true;
    const faite = this.#change(vide);
    this.#retirees = retirees;
    // The next session has its own; this one, put back, has its former again.
    this.#ancienReleve = this.#releve;
    this.releve = RELEVE_VIERGE;
    return faite;
  }

  retablis(): Promise<boolean> {
    const retirees = this.#retirees;
    if (this.#ancienReleve !== null && estVierge(this.#releve)) this.releve = this.#ancienReleve;
    return this.#change((registre) => retablis(registre, retirees));
  }

  /** Lines that a person set aside for another, and that can be taken again. */
  get misesDeCote(): readonly MiseDeCote[] {
    return this.#registre ? misesDeCote(this.#registre) : [];
  }

  /** @param par function of who chooses */
  choisis(ligne: Ligne, par: string): Promise<boolean> {
    const le = maintenant();
    return this.#change((registre) => choisis(registre, ligne, { par, le }));
  }

  annuleLeChoix(choix: Choix): Promise<boolean> {
    return this.#change((registre) => annuleLeChoix(registre, choix));
  }

  fichier(): string {
    return fichierDuJournal(this.#nom, this.#registre ?? { lignes: [], retirees: [] });
  }

  /**
   * Merges the journal of a file into this one.
   * @returns null when it is not kept: see `refus`
   */
  async recoit(fichier: File): Promise<Ouverture | null> {
    const lu = lisFichierDuJournal(await fichier.text());
    if ('defaut' in lu) return { genre: 'illisible', ...lu };
    if (lu.jeu !== this.#nom.jeu || lu.contrat !== this.#nom.contrat) return { genre: 'autre' };
    let laissees: Journal = [];
    const faite = await this.#change((registre) => {
      laissees = ecartees(registre, lu.registre);
      return joins(registre, lu.registre);
    });
    if (!faite) return null;
    this.#retirees = laissees;
    // Kept first: without the contract nothing tells which lines of the file still apply.
    if (this.#base === null) await this.ouvre();
    const { contrat } = this;
    return {
      ...{ genre: 'fusionne', ecartees: laissees.length, contraires: this.conflits.flat().length },
      inappliquees: contrat ? contrat.sansEffet.length + contrat.refusees.length : 0
    };
  }

  /** Whether pages do not have the journal as it is, which they are to have. */
  get aPoser(): boolean {
    return this.#noteeAPoser && !this.montre;
  }

  /** Takes up again what a page that was left had not finished, unless the reader looks at other data. */
  async reprends(): Promise<void> {
    this.#noteeAPoser = true;
    if (this.travail || this.echec) return;
    await donneesLocales.lis(this.#publication.nom);
    const entete = donneesLocales.entete(this.#publication.nom);
    const autres = entete && (!entete.montrees || entete.dataVersion !== this.#publication.dataVersion);
    if (autres || !(await this.#relis(lisJournal(this.#nom)))) this.#noteeAPoser = false;
    else if (this.montre) await this.#finit();
    else await this.pose();
  }

  /** Computes what pages show with the journal as it is kept; a change that comes meanwhile is taken at once. */
  async pose(): Promise<void> {
    this.#aPoser = true;
    if (this.travail) return;
    while (this.#aPoser) {
      this.#aPoser = false;
      await this.fais('ecrans', (suivi) => seulOnglet(this.#nom, () => this.#pose(suivi)));
    }
    if (this.montre) await this.#finit();
  }

  async #pose(suivi: Suivi): Promise<void> {
    // Another tab may have done it, while this one waited for it to end.
    await donneesLocales.relis(this.#publication.nom);
    if (this.montre && !this.#aPoser) return;
    const { poseJournal } = await code(import('./compute'));
    await poseJournal(this.#publication, this.#contrat, {
      ...suivi,
      apercu: (modele, lignes) => (this.#apercu = { modele, lignes }),
      depasse: () => this.#reprend()
    });
  }

  /** Pages show every line: what another tab enters meanwhile stays noted. */
  async #finit(): Promise<void> {
    const notees = notesDuJournal(this.#nom);
    if (!(await this.#relis(lisJournal(this.#nom))) || !this.montre) return;
    this.#noteeAPoser = false;
    oublieNotes(notees);
  }

  /** Whether the journal changed since it was last read, which it now is again. */
  #reprend(): boolean {
    const change = this.#aPoser;
    this.#aPoser = false;
    return change;
  }

  get #nom(): NomDeJournal {
    return { jeu: this.#publication.nom, contrat: this.#contrat };
  }

  async #change(change: (registre: Registre) => Registre): Promise<boolean> {
    this.#retirees = [];
    this.#ancienReleve = null;
    this.#noteeAPoser = true;
    const note = noteAPoser(this.#nom, nouvelId());
    const faite = await this.#relis(changeJournal(this.#nom, change));
    if (faite) void this.pose();
    else {
      oublieNotes([note]);
      this.#noteeAPoser = !this.montre;
    }
    return faite;
  }

  async #relis(lecture: Promise<Registre>): Promise<boolean> {
    try {
      this.#registre = await lecture;
      this.#refus = null;
      return true;
    } catch (cause) {
      this.#refus = echecDe(asEngineError(cause));
      return false;
    }
  }
}

const seances: Record<string, JournalDeSeance> = {};

/** Two tabs that lay one journal would do the work twice; where a browser has no lock, they do. */
function seulOnglet<T>({ jeu, contrat }: NomDeJournal, travail: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(`saisie ${jeu} ${contrat}`, travail) : travail();
}

/** The journal of a contract in this tab: its work goes on when its page is left. */
export function journalDe(publication: PublishedDataset, contrat: string): JournalDeSeance {
  const cle = JSON.stringify([publication.nom, publication.dataVersion, contrat]);
  return (seances[cle] ??= new JournalDeSeance(publication, contrat));
}
