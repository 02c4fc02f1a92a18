import type { Row, TableRows } from '$lib/schema/tables';
import type { ColonnesAbsentes } from './contrat/colonnes-absentes';

export type Severity = 'refus' | 'erreur' | 'avertissement' | 'information';

/** Something wrong or worth saying in a producer's file, in French, precise to the cell. */
export interface Problem {
  severite: Severity;
  fichier: string;
  /** 1-based line of the file (header = 1). */
  ligne?: number;
  /** Sheet of a workbook. */
  feuille?: string;
  /** Cell address in a workbook, such as `C12`. */
  cellule?: string;
  colonne?: string;
  /** The value as read. */
  valeur?: string;
  /** Short kind used to count problems, e.g. `valeur illisible`. */
  genre: string;
  /** What is wrong, in one French sentence. */
  message: string;
  attendu?: string;
  /** What was done: row left out, value set to missing … */
  suite: string;
}

/**
 * What a producer says of a legal entity. It knows its sites but not its GHT, so this is no row of `etablissement`:
 * the pipeline joins on `ej` and prefers the labels of the reference.
 */
export interface Identite {
  /** FINESS of the legal entity, 9 characters. */
  ej: string;
  /** Name of its main site: the file names no legal entity. */
  nom: string;
  commune: string | null;
  /** INSEE code of the commune. */
  commune_insee: string | null;
  departement: string | null;
  categorie: Row<'etablissement'>['categorie'];
  juridique: 'public' | 'prive';
}

/** Rows of a file that are not used, for one reason. */
export interface Ecart {
  /** `ecartee`: sound, but not for this tool or this dataset; `refusee`: faulty. */
  sort: 'ecartee' | 'refusee';
  /** Why, in a few French words that follow the number: `site en double`. */
  raison: string;
  nombre: number;
}

/** What was notified to one beneficiary, and the first row that says so. */
export interface NotifieA {
  valeur: string;
  ligne: number;
  nombre: number;
  montant: number;
}

export interface ImportResult {
  /** Id of the importer that read the file. */
  importeur: string;
  fichier: string;
  /** `lu`: rows are usable; `refuse`: recognised but ruined, rows are empty. */
  statut: 'lu' | 'refuse';
  /** Producer's edition, e.g. `GHT_2024r`. */
  edition: string;
  annee: number | null;
  /** Digest of the bytes of the file, whatever its name. */
  empreinte?: string;
  source: Row<'source'> | null;
  /** Rows of the file, its header apart. */
  lues: number;
  /** Rows that gave at least one row of `rows` or of `identites`. */
  gardees: number;
  /** The other rows, by reason: with `gardees` they make `lues`. */
  ecarts: Ecart[];
  rows: TableRows;
  /** Optional columns that a workbook lacks: what is published in them is kept. */
  colonnesAbsentes?: ColonnesAbsentes;
  /** Legal entities described by the file, one each, sorted by `ej`; absent when the producer describes none. */
  identites?: Identite[];
  /** Beneficiaries of notices that were read without a dataset: which of them it follows is said afterwards. */
  notifies?: { colonne: string; beneficiaires: NotifieA[] };
  problems: Problem[];
}

export interface Importer {
  id: string;
  /** What the importer reads, for the help page. */
  libelle: string;
  /** Whether the file is of this kind: from its header, and its name only when the header cannot tell. */
  reconnait(bytes: Uint8Array, fileName: string): boolean;
  /** Never throws when the importer is taken from `importers`; a workbook is read asynchronously. */
  importe(bytes: Uint8Array, fileName: string): ImportResult | Promise<ImportResult>;
}
