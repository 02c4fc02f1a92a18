import { asEngineError, Stopped } from '$lib/engine/errors';
import { ditesALIdentique, ditesDeuxFois } from '$lib/importers/contrat/deux-fois';
import { memesFichiers } from '$lib/importers/meme-fichier';
import type { ImportResult, Problem } from '$lib/importers/types';
import type { StatutDuFichier } from '$lib/words/importer/annonce';
import { Lecteur } from './import-reader';

export { PoseLocale } from './import-apply.svelte';
export type { DifferenceDeTable, LigneChangee } from './difference';
export type { NoticesPosees } from '$lib/words/importer/notices';
export type { Pose } from './overlay';

/** What is known of one file that the reader gave. */
export interface FichierImporte {
  id: number;
  fichier: File;
  statut: StatutDuFichier;
  /** What it was recognised as. */
  reconnu: string | null;
  resultat: ImportResult | null;
  /** Why it was not read, and what to do. */
  message: string | null;
}

/** What is asked of a reader of files. */
export type LitDesFichiers = Pick<Lecteur, 'lis' | 'ferme'>;

const MO = 1_048_576;
const TAILLE_MAX = 300 * MO;

/** The files that the reader gave, read one after another; those already read stay whatever happens to the next. */
export class Importation {
  #fichiers = $state.raw<readonly FichierImporte[]>([]);
  readonly #ensemble = $derived(sansConflit(this.#fichiers));
  #occupe = $state(false);
  #fin: AbortController | null = null;
  #lecteur: LitDesFichiers | null = null;
  #dernier = 0;
  readonly #ouvre: () => LitDesFichiers;

  constructor(ouvre: () => LitDesFichiers = () => new Lecteur()) {
    this.#ouvre = ouvre;
  }

  get fichiers(): readonly FichierImporte[] {
    return this.#ensemble;
  }

  get occupe(): boolean {
    return this.#occupe;
  }

  /** The file being read, with its rank among those not finished when the reading began. */
  get avancement(): { nom: string; reconnu: string | null; rang: number; total: number } | null {
    const rang = this.#fichiers.findIndex(({ statut }) => statut === 'lecture');
    const courant = this.#fichiers[rang];
    if (!courant) return null;
    return { nom: courant.fichier.name, reconnu: courant.reconnu, rang: rang + 1, total: this.#fichiers.length };
  }

  /** Results that can be laid over a dataset, in the order of the files. */
  get lus(): ImportResult[] {
    return this.#ensemble.flatMap(({ statut, resultat }) => (statut === 'lu' && resultat ? [resultat] : []));
  }

  /** Adds files and reads them. A file of a name already given takes the place of the former. */
  async ajoute(fichiers: readonly File[]): Promise<void> {
    const noms = fichiers.map(({ name }) => name);
    const nouveaux = fichiers.map((fichier): FichierImporte => {
      const trop = fichier.size > TAILLE_MAX;
      return {
        id: ++this.#dernier,
        fichier,
        statut: trop ? 'illisible' : 'attente',
        reconnu: null,
        resultat: null,
        message: trop
          ? 'Le fichier dépasse 300\u00a0Mo\u00a0: passez par «\u00a0npm run data\u00a0», qui n’a pas cette limite.'
          : null
      };
    });
    this.#fichiers = [...this.#fichiers.filter(({ fichier }) => !noms.includes(fichier.name)), ...nouveaux];
    if (!this.#occupe) await this.#lisTout();
  }

  retire(id: number): void {
    this.#fichiers = this.#fichiers.filter((f) => f.id !== id || f.statut === 'lecture');
  }

  /** The reader gives up: what is being read, and what waits, is not; what was read stays. */
  arrete(): void {
    this.#fin?.abort(new Stopped());
  }

  vide(): void {
    this.arrete();
    this.#fichiers = [];
  }

  async #lisTout(): Promise<void> {
    this.#occupe = true;
    this.#fin = new AbortController();
    const { signal } = this.#fin;
    this.#lecteur ??= this.#ouvre();
    try {
      for (let suivant = this.#attend(); suivant; suivant = this.#attend()) {
        if (signal.aborted) this.#note(suivant.id, { statut: 'arrete', message: 'Lecture arrêtée à votre demande.' });
        else await this.#lis(suivant, signal);
      }
    } finally {
      this.#lecteur.ferme();
      this.#lecteur = null;
      this.#occupe = false;
    }
  }

  #attend(): FichierImporte | undefined {
    return this.#fichiers.find(({ statut }) => statut === 'attente');
  }

  async #lis({ id, fichier }: FichierImporte, signal: AbortSignal): Promise<void> {
    this.#note(id, { statut: 'lecture' });
    try {
      const lecture = await this.#lecteur?.lis(fichier, signal, (reconnu) => this.#note(id, { reconnu }));
      if (!lecture) return;
      if (lecture.genre === 'lu') {
        this.#remplace(
          id,
          lecture.resultats.map((resultat) => ({ statut: resultat.statut, resultat }))
        );
      } else if (lecture.genre === 'archive') {
        this.#remplace(
          id,
          lecture.fichiers.map((contenu) => ({ fichier: contenu, statut: 'attente', reconnu: null }))
        );
      } else if (lecture.genre === 'inconnu') {
        this.#note(id, { statut: 'inconnu', message: lecture.message });
      } else {
        const message = `Le fichier n’a pas pu être lu (${lecture.detail}). Fermez-le s’il est ouvert ailleurs, puis redonnez-le.`;
        this.#note(id, { statut: 'illisible', message });
      }
    } catch (cause) {
      const erreur = asEngineError(cause);
      const statut = erreur.kind === 'arret' ? 'arrete' : 'illisible';
      const suite =
        erreur.kind === 'delai' ? 'Allégez le fichier, ou passez par «\u00a0npm run data\u00a0».' : erreur.conseil;
      this.#note(id, {
        statut,
        message: statut === 'arrete' ? 'Lecture arrêtée à votre demande.' : `${erreur.message} ${suite}`
      });
    }
  }

  /** Puts one card for each change in the place of a file: the files of an archive, the tables of a workbook. */
  #remplace(id: number, changements: readonly Partial<FichierImporte>[]): void {
    this.#fichiers = this.#fichiers.flatMap((f) =>
      f.id === id ? changements.map((c, i) => ({ ...f, ...c, id: i === 0 ? id : ++this.#dernier })) : [f]
    );
  }

  #note(id: number, changement: Partial<FichierImporte>): void {
    this.#fichiers = this.#fichiers.map((f) => (f.id === id ? { ...f, ...changement } : f));
  }
}

/**
 * The files as they can be laid together: those that give one contract, contradictory accounts of one entity, or the same
 * bytes for two years, are refused, each naming the other. Once one is withdrawn, the other is again as it was read.
 */
function sansConflit(fichiers: readonly FichierImporte[]): readonly FichierImporte[] {
  const lus = fichiers.flatMap(({ statut, resultat }) => (statut === 'lu' && resultat ? [resultat] : []));
  const memes = memesFichiers(lus);
  const refus = [...memes.filter(({ severite }) => severite === 'refus'), ...ditesDeuxFois(lus)];
  const identiques = [...memes.filter(({ severite }) => severite !== 'refus'), ...ditesALIdentique(lus)];
  if (refus.length === 0 && identiques.length === 0) return fichiers;
  return fichiers.map((f) => {
    const { statut, resultat } = f;
    const de = (dits: readonly Problem[]) => dits.filter(({ fichier }) => fichier === resultat?.fichier);
    const siens = de(refus);
    if (statut !== 'lu' || !resultat) return f;
    const problems = [...siens, ...resultat.problems, ...de(identiques)];
    if (siens.length === 0)
      return problems.length > resultat.problems.length ? { ...f, resultat: { ...resultat, problems } } : f;
    return { ...f, statut: 'refuse', resultat: { ...resultat, statut: 'refuse', gardees: 0, rows: {}, problems } };
  });
}
