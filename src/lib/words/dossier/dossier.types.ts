import type { WaterfallEntree } from '../charts/waterfall/waterfall.types';
import type { ChiffreCle } from '../reunion/bloc';

/** First page: what the meeting is about, and the question that it answers. */
export interface Couverture {
  genre: 'couverture';
  titre: string;
  sousTitre: string;
  /** What the pack says in one sentence. */
  message: string;
}

/** What the message of a sheet rests on, beside the figures to keep. */
export type Dessin = { genre: 'pont'; pont: WaterfallEntree } | ({ genre: 'tableau'; legende: string } & TableauPlace);

/** One message: what shows it, and the figures to keep. */
export interface PagePlanche {
  genre: 'planche';
  titre: string;
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

export interface PageTableau extends TableauPlace {
  genre: 'tableau';
  /** What it shows, in one sentence; its name where nothing is said of it. */
  titre: string;
  /** Its name, when its title is what it shows. */
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
export interface PageListe {
  genre: 'liste';
  titre: string;
  lignes: readonly string[];
}

export type PageDeDossier = Couverture | PagePlanche | PageTableau | PageListe;

/** A pack: pages in order, and what each of them carries at its foot. */
export interface Dossier {
  titre: string;
  /** Day that its figures are of, ISO: the file says it was made then, so that the same pack is the same bytes. */
  au: string;
  simule: boolean;
  /** Contract, date, version. */
  pied: string;
  /** Address of the screen that shows these figures, in the notes of each page. */
  adresse: string;
  pages: readonly PageDeDossier[];
}
