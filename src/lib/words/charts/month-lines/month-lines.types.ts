/**
 * What a line of months is: balances that stood, the plan of the ends of months, its lowest days, the threshold that they
 * are read against; or the lowest days that one hospital among others foresees.
 */
export type GenreDeLigne = 'constate' | 'plan' | 'bas' | 'seuil' | 'rang';

export interface LigneDeMois {
  /** Said whole in its key: what it is, and the figure that it leads to. */
  nom: string;
  genre: GenreDeLigne;
  /** One a month, in euros; a month that no one told is null, and breaks the line. */
  valeurs: readonly (number | null)[];
}

/** Euros month by month. */
export interface MoisEntree {
  /** Last days of the months, in order. */
  mois: readonly string[];
  lignes: readonly LigneDeMois[];
}
