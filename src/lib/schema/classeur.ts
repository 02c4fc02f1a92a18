import { cleDeTexte } from './classeur-texte';
import { columnsOf } from './columns';
import type { Column, TableDefinition } from './table';
import { tables, type TableName } from './tables';

export { normaliseTexte } from './classeur-texte';

/** The tables of the contract workbook: one sheet each, in this order. */
export const tablesDuClasseur = [
  'contrat',
  'contrat_version',
  'contrat_evenement',
  'contrat_perimetre',
  'contrat_point',
  'axe',
  'objectif',
  'base',
  'levier',
  'action',
  'action_entite',
  'action_indicateur',
  'action_point',
  'jalon',
  'jalon_revision',
  'gain',
  'gain_palier',
  'engagement',
  'engagement_cible',
  'valeur_contradictoire',
  'trajectoire',
  'hypothese',
  'operation',
  'dette',
  'pole',
  'aide',
  'aide_echeance',
  'revue',
  'decision',
  'compte',
  'transmission',
  'source'
] as const satisfies readonly TableName[];
export type TableDuClasseur = (typeof tablesDuClasseur)[number];

/** The sheets that are about hospitals: a workbook of these alone is about hospitals, and needs no contract. */
export const tablesDeLEtablissement = [
  'compte',
  'transmission',
  'source'
] as const satisfies readonly TableDuClasseur[];
/** What every workbook may hold, and that says nothing by itself. */
const ANNEXES: readonly TableDuClasseur[] = ['levier', 'source'];

/** Whether the rows of a sheet are of a contract, and mean nothing without it. */
export const dependDUnContrat = (table: TableDuClasseur): boolean =>
  !ANNEXES.includes(table) && !tablesDeLEtablissement.some((libre) => libre === table);

/** Whether a workbook is about hospitals alone, from its sheets that hold rows. */
export const estDEtablissements = (remplies: readonly TableDuClasseur[]): boolean =>
  remplies.some((table) => !ANNEXES.includes(table)) && !remplies.some(dependDUnContrat);

export const FEUILLE_LISEZ_MOI = 'Lisez-moi';
/** Hidden sheet that holds the allowed values: lists written in the cells break past 255 characters or on a comma. */
export const FEUILLE_LISTES = 'Listes';
/** Sheet that an annotated workbook gets for what stands in no cell. */
export const FEUILLE_A_CORRIGER = 'À corriger';
/** Sheet of a prefilled workbook that tells what is asked for; it is not read. */
export const FEUILLE_DEMANDES = 'Demandes';
/** What a cell says while it waits for its value; in the first column, with which of its row wait. */
export const MARQUE_A_REMPLIR = 'à remplir';
/** First column of every sheet; a row that says so is never read. */
export const COLONNE_EXEMPLE = 'Exemple';
export const MARQUE_EXEMPLE = 'EXEMPLE';
/** Marks the heading of a column that every row must fill in. */
export const MARQUE_OBLIGATOIRE = '*';
export const MENTION_SIMULEES = 'DONNÉES SIMULÉES';

/** Names of people: kept out of a workbook unless they are asked for. */
const NOMS = new Set(['pilote_nom', 'copilote_nom']);

/** Whether a column holds the name of a person. */
export function estNom(colonne: string): boolean {
  return NOMS.has(colonne);
}

/** Letters of a column, 0 being A. */
export function lettresDe(colonne: number): string {
  const reste = String.fromCharCode(65 + (colonne % 26));
  return colonne < 26 ? reste : lettresDe(Math.floor(colonne / 26) - 1) + reste;
}

/** Name of the sheet of a table. */
export function feuilleDe(table: TableDuClasseur): string {
  const definition: TableDefinition = tables[table];
  if (definition.titre === undefined) throw new Error(`la table ${table} n’a pas de titre`);
  return definition.titre;
}

/** Heading of a column: its short name and its unit. */
export function enteteDe(table: TableDuClasseur, nom: string): string {
  const definition: TableDefinition = tables[table];
  const colonne = definition.colonnes[nom];
  if (colonne?.titre === undefined) throw new Error(`la colonne ${table}.${nom} n’a pas de titre`);
  const unite = uniteEcrite(colonne);
  return unite === null ? colonne.titre : `${colonne.titre} (${unite})`;
}

/** Heading of a column as a sheet shows it: a mark says that it must be filled in. */
export function enteteMarque(table: TableDuClasseur, nom: string): string {
  const definition: TableDefinition = tables[table];
  const entete = enteteDe(table, nom);
  return definition.colonnes[nom]?.nullable ? entete : `${entete} ${MARQUE_OBLIGATOIRE}`;
}

function uniteEcrite({ type, unite }: Column): string | null {
  if (type === 'date') return 'JJ/MM/AAAA';
  if (type === 'booleen') return 'oui ou non';
  if (unite === undefined) return null;
  return unite === 'fraction' ? 'fraction ou\u00a0%' : unite.replace(/^celle de /, 'unité de ');
}

/** The ways of writing a heading that are read: as written, without its unit, or the column's name in the tables. */
export function clesDEntete(table: TableDuClasseur): Map<string, string> {
  const cles = new Map<string, string>();
  const douteuses = new Set<string>();
  const ajoute = (texte: string, nom: string): void => {
    const cle = cleDeTexte(texte);
    if ((cles.get(cle) ?? nom) !== nom) douteuses.add(cle);
    else cles.set(cle, nom);
  };
  const colonnes = columnsOf(table);
  for (const [nom, colonne] of colonnes) {
    ajoute(colonne.titre ?? nom, nom);
    ajoute(nom, nom);
  }
  for (const cle of douteuses) cles.delete(cle);
  for (const [nom] of colonnes) cles.set(cleDeTexte(enteteDe(table, nom)), nom);
  return cles;
}

/** What the first column of a prepared row says: « à remplir : Montant (euros) ; Transmis le (JJ/MM/AAAA) ». */
export function marqueDeLigne(table: TableDuClasseur, colonnes: readonly string[]): string {
  return `${MARQUE_A_REMPLIR}\u00a0: ${colonnes.map((nom) => enteteDe(table, nom)).join('\u00a0; ')}`;
}

/** The columns that a prepared row had to fill in, from what its first column says; null for any other row. */
export function colonnesDeLaMarque(table: TableDuClasseur, marque: string): string[] | null {
  if (!cleDeTexte(marque).startsWith(cleDeTexte(MARQUE_A_REMPLIR))) return null;
  const cles = clesDEntete(table);
  const titres = marque.split(/[:;]/u).slice(1);
  return titres.flatMap((titre) => cles.get(cleDeTexte(titre)) ?? []);
}

type Valeurs = Readonly<Record<string, unknown>>;

/**
 * Whether a value of a row is a fraction, which may be written in per cent: its column says so, or it is counted in
 * the unit of a commitment or of an indicator that is itself a fraction.
 *
 * @param fractions commitments and indicators in fractions, for the tables that only name them
 */
export function estFraction(colonne: Column, ligne: Valeurs, fractions: ReadonlySet<string>): boolean {
  if (colonne.type !== 'nombre') return false;
  if (colonne.unite === 'fraction') return true;
  if (colonne.unite === 'celle de l’indicateur') return fractions.has(String(ligne.indicateur));
  if (colonne.unite !== 'celle de l’engagement') return false;
  return ligne.unite === 'fraction' || fractions.has(cleEngagement(ligne));
}

/** The commitment of a row; its number is the same from one version to the next. */
function cleEngagement(ligne: Valeurs): string {
  return JSON.stringify([ligne.contrat, ligne.engagement]);
}

/** Commitments whose unit is a fraction. */
export function engagementsEnFraction(engagements: readonly Valeurs[]): Set<string> {
  return new Set(engagements.filter((e) => e.unite === 'fraction').map(cleEngagement));
}
