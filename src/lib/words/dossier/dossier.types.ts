import type { CheminEntree } from '../charts/path-with-versions/path-with-versions.types';
import type { JalonsEntree } from '../charts/milestones/milestones.types';
import type { MoisEntree } from '../charts/month-lines/month-lines.types';
import type { PileEntree } from '../charts/stacked-steps/stacked-steps.types';
import type { ReperesEntree } from '../charts/target-bars/target-bars.types';
import type { WaterfallEntree } from '../charts/waterfall/waterfall.types';
import type { ChiffreCle } from '../reunion/bloc';

/** What every page has, whatever it shows. */
interface Posee {
  /** What it is among the pages of its pack, wherever it stands; the parts of one table share it. */
  id: string;
  titre: string;
  /** Written under it by who made the pack; none when nothing was. */
  commentaire?: string;
  /** From whom its figures come, at its foot; none where it has no figure. */
  source?: string;
}

/** First page: what the meeting is about, and the question that it answers. */
export interface Couverture extends Posee {
  genre: 'couverture';
  sousTitre: string;
  /** What the pack says in one sentence. */
  message: string;
}

/** What the message of a sheet rests on, beside the figures to keep. */
export type Dessin =
  | { genre: 'pont'; pont: WaterfallEntree }
  | { genre: 'chemin'; chemin: CheminEntree }
  | { genre: 'pile'; pile: PileEntree }
  | { genre: 'mois'; mois: MoisEntree }
  | { genre: 'jalons'; jalons: JalonsEntree }
  | { genre: 'reperes'; reperes: ReperesEntree }
  | ({ genre: 'tableau'; legende: string } & TableauPlace);

/** One message: what shows it, and the figures to keep. */
export interface PagePlanche extends Posee {
  genre: 'planche';
  sousTitre: string;
  dessin: Dessin;
  chiffres: readonly ChiffreCle[];
  question: string | null;
  note: string;
}

/** A table as it is laid: whole, or a part of it under the same heads. */
export interface TableauPlace {
  /** Size of its letters, in points. */
  corps: number;
  colonnes: readonly ColonnePlacee[];
  lignes: readonly (readonly string[])[];
}

export interface PageTableau extends Posee, TableauPlace {
  genre: 'tableau';
  /** Its name, when its title is what it shows in one sentence; null when its title is its name. */
  nom: string | null;
  note: string;
}

export interface ColonneDePage {
  titre: string;
  /** Set to the right, as figures are. */
  chiffre: boolean;
}

/** A column with its width in inches. */
export interface ColonnePlacee extends ColonneDePage {
  largeur: number;
}

/** Sentences: what the data do not hold, where figures come from. */
export interface PageListe extends Posee {
  genre: 'liste';
  lignes: readonly string[];
}

export type PageDeDossier = Couverture | PagePlanche | PageTableau | PageListe;

/** What a text was written of: day and version of the data, and the title that they gave then. */
export interface EcritSur {
  au: string;
  version: string;
  dit: string;
}

/** A pack: pages in order, and what each of them carries at its foot. */
export interface Dossier {
  titre: string;
  /** Day that its figures are of, ISO: the file says it was made then, so that the same pack is the same bytes. */
  au: string;
  /** Version of the published data that its figures are of. */
  version: string;
  simule: boolean;
  /** Whether data of this workstation, not published, are among its figures. */
  locales: boolean;
  /** Contract, date, version: what the foot of each page says before its sources. */
  pied: string;
  /** Address of the screen that shows these figures, in the notes of each page. */
  adresse: string;
  pages: readonly PageDeDossier[];
  /** Pages of other meetings, and comparisons, that stand in it where a composition names them. */
  ailleurs?: readonly PageDeDossier[];
}
