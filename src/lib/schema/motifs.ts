/** Patterns of identifiers, shared by the tables. */
export const FINESS = /^[0-9][0-9A-Z][0-9]{7}$/;
export const CODE_GHT = /^[A-Z]{2,4}-[0-9]{2}$/;
export const CODE_INDICATEUR = /^[A-Z][A-Z0-9_]*$/;
export const IDENTIFIANT = /^[a-z0-9-]+$/;
/** Number of an action, a milestone or a gain: `4`, `4.2`, `A-12`. */
export const NUMERO = /^[A-Z0-9]+(?:[.-][A-Z0-9]+)*$/;
/** Budget of the hospital: H is the main one (CRP), any other letter an annex (CRA). */
export const BUDGET = /^[A-Z]$/;

/** Source, and edition, of every row that is made up: credited as such, never as the producer that it imitates. */
export const SOURCE_SIMULEE = 'simulation';

/** Address of a page on the web: nothing else is ever a link. */
export const ADRESSE_WEB = /^https?:\/\/[^\s"'<>]+$/i;

/** The column that says where a row comes from. */
export const source = {
  type: 'texte',
  doc: 'Source du renseignement.',
  titre: 'Source',
  reference: 'source.id'
} as const;
