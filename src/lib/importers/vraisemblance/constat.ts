import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import type { Problem } from '../types';

export type Mesure = Row<'mesure'>;

/** What measures are checked beside. */
export interface Contexte {
  etablissements: readonly Row<'etablissement'>[];
  fiches: ReadonlyMap<string, Fiche>;
}

/** Something told of several measures at once, and their mark; nothing is marked where nothing of theirs is doubtful. */
export interface Constat {
  probleme: Problem;
  mesures: readonly Mesure[];
  reserve: string | null;
}

/** A check that looks at all the measures of a dataset together. */
export type Controle = (mesures: readonly Mesure[], contexte: Contexte) => Constat[];
