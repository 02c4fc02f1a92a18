import {
  ETATS_ACTION,
  NATURES,
  PALIERS,
  PERENNITES,
  PREUVES,
  TITRES,
  TYPES_RECETTE
} from '$lib/domain/action/mots-des-actions';
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
} from '$lib/domain/comptes/mots-des-comptes';
import {
  DIRECTIONS,
  ETATS_CONTRAT,
  EVENEMENTS,
  IMPUTATIONS,
  INSTANCES,
  METEO,
  PAR,
  SENS_AVIS,
  TYPES_CONTRAT
} from '$lib/domain/contrat/mots-du-contrat';
import { cleDeTexte } from './classeur-texte';
import type { TableName } from './tables';

type Mots = Readonly<Record<string, string>>;

function libelles(mots: Readonly<Record<string, { libelle: string }>>): Mots {
  return Object.fromEntries(Object.entries(mots).map(([code, { libelle }]) => [code, libelle]));
}

const par = libelles(PAR);
const meteo: Mots = Object.fromEntries(Object.entries(METEO).map(([code, { long }]) => [code, long]));

/** Words of the columns with allowed values, by table and column. */
const MOTS: Partial<Record<TableName, Readonly<Record<string, Mots>>>> = {
  contrat: { type: libelles(TYPES_CONTRAT), etat: ETATS_CONTRAT },
  contrat_evenement: { type: EVENEMENTS, sens: SENS_AVIS },
  contrat_point: { par, meteo },
  action_point: { par, meteo, etat: ETATS_ACTION },
  gain: { titre: TITRES, nature: NATURES, type_recette: TYPES_RECETTE, perennite: PERENNITES, preuve: PREUVES },
  gain_palier: { palier: PALIERS },
  engagement: { resultat: QUATRE_RESULTATS, direction: DIRECTIONS },
  valeur_contradictoire: { par, statut: { provisoire: 'Provisoire', definitif: 'Définitif' } },
  trajectoire: { version: VERSIONS_TRAJECTOIRE, solde: SOLDES },
  hypothese: { poste: HYPOTHESES },
  aide: { imputation: IMPUTATIONS },
  revue: { instance: INSTANCES },
  compte: { poste: POSTES_COMPTABLES, version: libelles(VERSIONS_COMPTE) },
  transmission: { document: DOCUMENTS, certification: CERTIFICATIONS, etat: ETATS_DOCUMENT }
};

/** The French words of a code in a cell, with a capital; the code itself when it has none. */
export function motDe(table: TableName, colonne: string, code: string): string {
  const mot = MOTS[table]?.[colonne]?.[code] ?? code;
  return mot.charAt(0).toUpperCase() + mot.slice(1);
}

/** What a cell may hold for each allowed value, its words or the code, by {@link cleDeTexte}. */
export function codesDe(table: TableName, colonne: string, valeurs: readonly string[]): Map<string, string> {
  return new Map([
    ...valeurs.map((code) => [cleDeTexte(motDe(table, colonne, code)), code] as const),
    ...valeurs.map((code) => [cleDeTexte(code), code] as const)
  ]);
}
