import { columnsOf } from '$lib/schema/columns';
import type { Column as Definition, ColumnType } from '$lib/schema/table';
import { tableNames, tables, type TableName } from '$lib/schema/tables';
import type { Column } from '../table';

/** One column as the documentation page shows it, every word of it derived from the schema. */
export interface ColonneDocumentee {
  nom: string;
  type: ColumnType;
  /** The type in words. */
  typeEnClair: string;
  /** Whether the column is part of the key. */
  cle: boolean;
  peutManquer: boolean;
  doc: string;
  unite: string | null;
  valeurs: readonly string[];
  /** « de 0 à 4 », « au moins 1 ». */
  bornes: string | null;
  /** Regular expression that the whole text matches. */
  forme: string | null;
  /** Table and column where the value must exist. */
  renvoi: { table: TableName; colonne: string } | null;
}

export interface TableDocumentee {
  nom: TableName;
  doc: string;
  cle: readonly string[];
  colonnes: ColonneDocumentee[];
  /** Tables with a column that refers to this one, in the order of the schema. */
  citeePar: TableName[];
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  texte: 'texte',
  entier: 'nombre entier',
  nombre: 'nombre',
  date: 'date',
  booleen: 'oui ou non'
};

export const COLONNES_DE_LA_DOCUMENTATION: readonly Column<ColonneDocumentee>[] = [
  { key: 'nom', title: 'Colonne', cell: ({ nom }) => nom },
  { key: 'type', title: 'Type', cell: ({ typeEnClair }) => typeEnClair },
  { key: 'doc', title: 'Contenu', cell: ({ doc }) => doc }
];

export const MOTS_DE_LA_DOCUMENTATION = {
  legende: (table: string) => `Colonnes de la table ${table}`,
  cle: 'Clé\u00a0:',
  citeePar: 'Citée par\u00a0:',
  estCle: 'clé',
  peutManquer: 'peut manquer',
  unite: (unite: string) => `Unité\u00a0: ${unite}.`,
  bornes: (bornes: string) => `Bornes\u00a0: ${bornes}.`,
  valeurs: 'Valeurs admises\u00a0:',
  forme: 'Forme\u00a0:',
  renvoi: 'Doit exister dans'
};

/** Every canonical table, in the order of the schema. */
export function documenteTables(): TableDocumentee[] {
  return tableNames.map((nom) => {
    const cle: readonly string[] = tables[nom].cle;
    const colonnes = columnsOf(nom).map(([colonne, definition]) => documente(colonne, definition, cle));
    return { nom, doc: tables[nom].doc, cle, colonnes, citeePar: citations(nom) };
  });
}

function documente(nom: string, colonne: Definition, cle: readonly string[]): ColonneDocumentee {
  return {
    nom,
    type: colonne.type,
    typeEnClair: TYPES[colonne.type],
    cle: cle.includes(nom),
    peutManquer: colonne.nullable === true,
    doc: colonne.doc,
    unite: colonne.unite ?? null,
    valeurs: colonne.valeurs ?? [],
    bornes: bornesEnClair(colonne.min, colonne.max),
    forme: colonne.motif?.source ?? null,
    renvoi: renvoiDe(colonne.reference)
  };
}

function bornesEnClair(min: number | undefined, max: number | undefined): string | null {
  const signe = (n: number) => String(n).replace('-', '−');
  if (min !== undefined && max !== undefined) return `de ${signe(min)} à ${signe(max)}`;
  if (min !== undefined) return `au moins ${signe(min)}`;
  return max === undefined ? null : `au plus ${signe(max)}`;
}

function renvoiDe(reference: string | undefined): ColonneDocumentee['renvoi'] {
  const [cible, colonne] = reference?.split('.') ?? [];
  const table = tableNames.find((nom) => nom === cible);
  return table === undefined || colonne === undefined ? null : { table, colonne };
}

function citations(cible: TableName): TableName[] {
  return tableNames.filter(
    (nom) => nom !== cible && columnsOf(nom).some(([, colonne]) => renvoiDe(colonne.reference)?.table === cible)
  );
}
