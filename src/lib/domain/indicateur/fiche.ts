/** The producer's files that sheets may name. */
export const SOURCES = [
  'sae-ght',
  'sae-mco',
  'hospidiag',
  'hospidiag-ancien',
  'hospidiag-nouveau',
  'diamant-finance'
] as const;

/** Where a producer's columns give an indicator. Expressions are sums of products: `ETP_CAD * 2 + LIT_MCO * jours`. */
export interface Colonnes {
  source: (typeof SOURCES)[number];
  /** First and last year of the binding; absent = no bound. */
  de?: number;
  a?: number;
  /** The value itself (agregation `somme` or `aucune`, or a ratio that its producer publishes without its parts). */
  valeur?: string;
  /** Parts of a ratio; `jours` is the number of days of the year. */
  numerateur?: string;
  denominateur?: string;
  /** What the denominator must be at least 1 % of for the ratio to say something (receipts, for a CAF). */
  base?: string;
  /** Significant only if true, e.g. `F2_D >= 1`. */
  condition?: string;
}

/** Between which bounds a value of the indicator is plausible, and how far it may move in a year, in its unit. */
export interface Vraisemblance {
  min?: number;
  max?: number;
  ecart?: number;
  /** Why these bounds. */
  texte: string;
}

export interface Seuil {
  valeur: number;
  texte: string;
  nature: 'legal' | 'usage';
  source: string;
}

export interface Rupture {
  annee: number;
  texte: string;
}

export type Famille = 'activite' | 'personnel' | 'finances';
export type Direction = 'hausse' | 'baisse' | 'cible' | 'neutre';
export type Agregation = 'somme' | 'ratio' | 'aucune';

/** The sheet of an indicator, one YAML file in `data/indicateurs`. */
export interface Fiche {
  code: string;
  definition: string;
  libelle: string;
  libelle_court: string;
  famille: Famille;
  groupe: string;
  rang: number;
  principal: boolean;
  unite: string;
  decimales: number;
  direction: Direction;
  agregation: Agregation;
  nature: 'stock' | 'flux';
  periodicite: 'annuelle' | 'mensuelle';
  secret: 'non' | 'patients' | 'sejours';
  /** Levels where the indicator exists. */
  niveaux: ('ej' | 'ght')[];
  signification: string;
  interet: string;
  formule: string;
  colonnes: Colonnes[];
  /** No file read here gives it, so that it has no binding. */
  sans_fichier?: true;
  seuils: Seuil[];
  ruptures: Rupture[];
  reserves: string[];
  /** Absent where nothing bounds the value. */
  vraisemblance?: Vraisemblance;
  source: string;
  verifie_par: string;
  prochaine_revue: string;
}

/** Whether a parsed JSON value is a sheet, by what tells it from anything else: the pipeline has checked the rest. */
export function estFiche(lu: unknown): lu is Fiche {
  return typeof lu === 'object' && lu !== null && 'code' in lu && 'colonnes' in lu && 'ruptures' in lu;
}
