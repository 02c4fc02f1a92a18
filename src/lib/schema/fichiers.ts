import { tableNames, tablesParContrat, tablesParGht, type TableName } from './tables';

/** Tables that a screen reads together, in one file; that of a group or of a contract lies in its own folder. */
export interface Groupe {
  nom: string;
  /** Whose folder: null for the file of the whole dataset. */
  par: 'ght' | 'contrat' | null;
  tables: readonly TableName[];
}

const DU_SUIVI: readonly TableName[] = ['suivi', 'alerte'];
const DES_ALERTES: readonly TableName[] = ['signal', 'examen', 'signal_ej', 'examen_ej'];
const DU_CALENDRIER: readonly TableName[] = ['echeance', 'gain_discute', 'demande', 'demande_ej'];
const DES_AIDES: readonly TableName[] = ['aide_suivie', 'aide_plan', 'aide_ecart'];
const AILLEURS = new Set<TableName>([
  ...DU_SUIVI,
  ...DES_ALERTES,
  ...DU_CALENDRIER,
  ...DES_AIDES,
  'comparaison',
  'veille',
  'site',
  'dossier_page',
  ...tablesParGht,
  ...tablesParContrat
]);

/** How a dataset is cut: a screen asks for a few files however large the region is, and a server can grant one folder. */
export const groupes: readonly Groupe[] = [
  { nom: 'socle', par: null, tables: tableNames.filter((table) => !AILLEURS.has(table)) },
  { nom: 'suivi', par: null, tables: DU_SUIVI },
  { nom: 'alertes', par: null, tables: DES_ALERTES },
  { nom: 'calendrier', par: null, tables: DU_CALENDRIER },
  { nom: 'aides', par: null, tables: DES_AIDES },
  { nom: 'comparaison', par: null, tables: ['comparaison'] },
  { nom: 'veille', par: null, tables: ['veille'] },
  { nom: 'site', par: null, tables: ['site'] },
  { nom: 'dossiers', par: null, tables: ['dossier_page'] },
  { nom: 'mesure', par: null, tables: ['mesure'] },
  { nom: 'mesure', par: 'ght', tables: ['mesure'] },
  { nom: 'comptes', par: 'ght', tables: ['compte', 'transmission', 'notification'] },
  { nom: 'contrat', par: 'contrat', tables: tablesParContrat }
];

/** Path of a file, relative to the dataset's version folder: one table is Parquet, several are an archive of Parquet. */
export function cheminDe({ nom, par, tables }: Groupe, de: string | null): string {
  const dossier = par === null ? '' : `${par}/${de ?? ''}/`;
  return `${dossier}${nom}.${tables.length === 1 ? 'parquet' : 'zip'}`;
}

/** The file where the rows of a table and partition stand. */
export function groupeDe(table: TableName, partition: string | null): Groupe {
  const groupe = groupes.find((g) => (g.par === null) === (partition === null) && g.tables.includes(table));
  if (!groupe) throw new Error(`${table} n’est d’aucun fichier`);
  return groupe;
}

/** Whether the rows of a table are cut by group or by contract. */
export const estPartagee = (table: TableName): boolean =>
  groupes.some(({ par, tables }) => par !== null && tables.includes(table));
