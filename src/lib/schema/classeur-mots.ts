import {
  ETATS_ACTION,
  NATURES,
  PALIERS,
  PERENNITES,
  PREUVES,
  TITRES,
  TYPES_RECETTE
} from '$lib/schema/vocabulaire/action';
import {
  CERTIFICATIONS,
  DOCUMENTS,
  ETATS_DOCUMENT,
  HYPOTHESES,
  POSTES_COMPTABLES,
  QUATRE_RESULTATS,
  SOLDES,
  VERSIONS_COMPTE,
  VERSIONS_TRAJECTOIRE
} from '$lib/schema/vocabulaire/comptes';
import {
  DIRECTIONS,
  ETATS_CONTRAT,
  ETATS_OPERATION,
  EVENEMENTS,
  IMPUTATIONS,
  INSTANCES,
  METEO,
  PAR,
  SENS_AVIS,
  STATUTS_DE_VALEUR,
  TYPES_CONTRAT
} from '$lib/schema/vocabulaire/contrat';
import type { TableDuClasseur } from './classeur';
import { cleDeTexte } from './classeur-texte';
import type { tables, TableName } from './tables';

type Mot = string | { readonly libelle: string } | { readonly long: string };
type Colonnes<T extends TableDuClasseur> = (typeof tables)[T]['colonnes'];
type Codes<C> = C extends { valeurs: readonly (infer V extends string)[] } ? V : never;

/** Columns of a table that are a list in the workbook, with the words of each of their codes. */
type Listes<T extends TableDuClasseur> = {
  readonly [C in keyof Colonnes<T> as Codes<Colonnes<T>[C]> extends never ? never : C]: Readonly<
    Record<Codes<Colonnes<T>[C]>, Mot>
  >;
};

const MOTS: {
  readonly [T in TableDuClasseur as keyof Listes<T> extends never ? never : T]: Listes<T>;
} = {
  contrat: { type: TYPES_CONTRAT, etat: ETATS_CONTRAT },
  contrat_evenement: { type: EVENEMENTS, sens: SENS_AVIS },
  contrat_point: { par: PAR, meteo: METEO },
  action_point: { par: PAR, meteo: METEO, etat: ETATS_ACTION },
  gain: { titre: TITRES, nature: NATURES, type_recette: TYPES_RECETTE, perennite: PERENNITES, preuve: PREUVES },
  gain_palier: { palier: PALIERS },
  engagement: { resultat: QUATRE_RESULTATS, direction: DIRECTIONS },
  valeur_contradictoire: { par: PAR, statut: STATUTS_DE_VALEUR },
  trajectoire: { version: VERSIONS_TRAJECTOIRE, solde: SOLDES },
  hypothese: { poste: HYPOTHESES },
  operation: { etat: ETATS_OPERATION },
  aide: { imputation: IMPUTATIONS },
  revue: { instance: INSTANCES },
  compte: { poste: POSTES_COMPTABLES, version: VERSIONS_COMPTE },
  transmission: { document: DOCUMENTS, certification: CERTIFICATIONS, etat: ETATS_DOCUMENT }
};

const PAR_TABLE: Partial<Record<TableName, Readonly<Record<string, Readonly<Record<string, Mot>>>>>> = MOTS;

function texteDe(mot: Mot): string {
  if (typeof mot === 'string') return mot;
  return 'libelle' in mot ? mot.libelle : mot.long;
}

/** The French words of a code in a cell, with a capital; the code itself when it has none. */
export function motDe(table: TableName, colonne: string, code: string): string {
  const mot = texteDe(PAR_TABLE[table]?.[colonne]?.[code] ?? code);
  return mot.charAt(0).toUpperCase() + mot.slice(1);
}

/** What a cell may hold for each allowed value, its words or the code, by {@link cleDeTexte}. */
export function codesDe(table: TableName, colonne: string, valeurs: readonly string[]): Map<string, string> {
  return new Map([
    ...valeurs.map((code) => [cleDeTexte(motDe(table, colonne, code)), code] as const),
    ...valeurs.map((code) => [cleDeTexte(code), code] as const)
  ]);
}
