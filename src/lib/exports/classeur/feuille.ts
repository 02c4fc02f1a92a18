import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import {
  COLONNE_EXEMPLE,
  enteteMarque,
  estFraction,
  estNom,
  feuilleDe,
  MARQUE_EXEMPLE,
  MARQUE_OBLIGATOIRE,
  MENTION_SIMULEES,
  type TableDuClasseur
} from '$lib/schema/classeur';
import { exemples } from '$lib/schema/classeur-exemples';
import { motDe } from '$lib/schema/classeur-mots';
import { columnsOf } from '$lib/schema/columns';
import type { Column } from '$lib/schema/table';
import { tables } from '$lib/schema/tables';
import { validationDe, type Listes } from './listes';
import type { Ligne } from './selection';
import { ENTETE, ENTETE_OBLIGATOIRE, EXEMPLE, formatDe, largeurDe, TITRE } from './styles';
import { enCellule } from './valeur';

export interface Reglages {
  avecNoms: boolean;
  simule: boolean;
  /** Commitments and indicators counted in fractions. */
  fractions: ReadonlySet<string>;
  /** Blank rows whose numbers and codes are kept as text: typed elsewhere, « 4.10 » would become 4.1. */
  lignesPretes: number;
}

const PREMIERE_COLONNE = 1;
/** Where the headings, the example and the first row of a table stand in its sheet, under the title; 0 is the first. */
export const RANGS = { entetes: 1, exemple: 2, lignes: 3 } as const;
/** On paper the title and the headings stand on every page. */
const A4 = { paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$1:$2' } as const;
/** Room for a heading on three lines, in points. */
const HAUTEUR_ENTETE = 45;

/** The columns of a table that its sheet has. */
function colonnesDe(table: TableDuClasseur, avecNoms: boolean): [nom: string, colonne: Column][] {
  return columnsOf(table).filter(([nom]) => avecNoms || !estNom(nom));
}

/**
 * The sheet of a table: a title, the headings, one example, then the rows.
 * @throws Error when a text is longer than a cell
 */
export function feuilleDeTable(
  table: TableDuClasseur,
  lignes: readonly Ligne[],
  { avecNoms, simule, fractions, lignesPretes }: Reglages,
  listes: Listes
): WriteSheet {
  const colonnes = colonnesDe(table, avecNoms);
  const connues = table === 'engagement' ? new Set<string>() : fractions;
  const enLigne = (marque: string | null, ligne: Ligne): CellValue[] => [
    marque,
    ...colonnes.map(([nom, colonne]) => enCellule(ligne[nom] ?? null, table, nom, colonne))
  ];
  const formatA = (rang: number, colonne: Column): string => {
    const ligne = rang === RANGS.exemple ? exemples[table] : lignes[rang - RANGS.lignes];
    return formatDe(colonne, ligne !== undefined && estFraction(colonne, ligne, connues));
  };
  const titre = `${simule ? `${MENTION_SIMULEES} — ` : ''}${feuilleDe(table)} — ${tables[table].doc} ${MARQUE_OBLIGATOIRE}\u00a0: à remplir sur chaque ligne.`;
  const rows: CellValue[][] = [
    [titre],
    [COLONNE_EXEMPLE, ...colonnes.map(([nom]) => enteteMarque(table, nom))],
    enLigne(MARQUE_EXEMPLE, exemples[table]),
    ...lignes.map((ligne) => enLigne(null, ligne))
  ];
  const positionDans = (autre: TableDuClasseur, nom: string): number =>
    colonnesDe(autre, avecNoms).findIndex(([n]) => n === nom) + PREMIERE_COLONNE;
  const dataValidations = colonnes
    .map(([nom, colonne], i) => validationDe(table, nom, colonne, i + PREMIERE_COLONNE, listes, positionDans))
    .filter((validation) => validation !== null);
  return {
    name: feuilleDe(table),
    rows,
    cells: cellulesDe(table, colonnes, rows.length, lignesPretes, formatA),
    columns: [
      { width: 10 },
      ...colonnes.map(([nom, colonne]) => ({
        width: largeurDe(colonne, colonne.valeurs?.map((code) => motDe(table, nom, code)) ?? []),
        style: { numFmt: formatDe(colonne, false) }
      }))
    ],
    rowDefs: new Map([[RANGS.entetes, { height: HAUTEUR_ENTETE }]]),
    freezePane: { rows: 2, columns: 1 },
    pageSetup: A4,
    ...(simule && { headerFooter: { oddHeader: `&C${MENTION_SIMULEES}` } }),
    dataValidations,
    a11y: { headerRow: RANGS.entetes, summary: tables[table].doc }
  };
}

/** Styles, and the comment of each heading: what the column holds. */
function cellulesDe(
  table: TableDuClasseur,
  colonnes: readonly [string, Column][],
  hauteur: number,
  lignesPretes: number,
  formatA: (rang: number, colonne: Column) => string
): Map<string, Partial<Cell>> {
  const cellules = new Map<string, Partial<Cell>>([
    ['0,0', { style: TITRE }],
    [
      `${RANGS.entetes},0`,
      { style: ENTETE, comment: { text: `Une ligne marquée ${MARQUE_EXEMPLE} n’est jamais lue.` } }
    ]
  ]);
  colonnes.forEach(([nom, colonne], i) => {
    const position = i + PREMIERE_COLONNE;
    cellules.set(`${RANGS.entetes},${position}`, {
      style: colonne.nullable ? ENTETE : ENTETE_OBLIGATOIRE,
      comment: { text: aideDe(table, nom, colonne) }
    });
    const fin = colonne.motif ? hauteur + lignesPretes : hauteur;
    for (let r: number = RANGS.lignes; r < fin; r++)
      cellules.set(`${r},${position}`, { style: { numFmt: formatA(r, colonne) } });
    cellules.set(`${RANGS.exemple},${position}`, {
      style: { ...EXEMPLE, numFmt: formatA(RANGS.exemple, colonne) }
    });
  });
  cellules.set(`${RANGS.exemple},0`, { style: EXEMPLE });
  return cellules;
}

function aideDe(table: TableDuClasseur, nom: string, { doc, nullable, valeurs, min, max }: Column): string {
  const mots = valeurs?.map((code) => motDe(table, nom, code)).join(', ');
  return [
    doc,
    nullable ? 'Facultatif.' : 'Obligatoire.',
    mots && `Valeurs\u00a0: ${mots}.`,
    min !== undefined && `Au moins ${min}.`,
    max !== undefined && `Au plus ${max}.`
  ]
    .filter(Boolean)
    .join(' ');
}
