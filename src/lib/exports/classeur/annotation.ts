import { group } from 'd3';
import type { Cell, CellValue, ColumnDef } from 'hucre/xlsx';
import { FEUILLE_A_CORRIGER } from '$lib/schema/classeur';
import { nomsDImpression } from './impression';
import { ENTETE, FAUTE, TEXTE } from './styles';
import { protege } from './valeur';

/** A fault to show in a workbook; what the importers report is one. */
export interface Faute {
  feuille?: string;
  /** Address of the cell, such as `C12`. */
  cellule?: string;
  colonne?: string;
  valeur?: string;
  message: string;
  attendu?: string;
  suite?: string;
  severite?: string;
  genre?: string;
}

/** The part of a sheet that is written to. */
interface FeuilleOuverte {
  name: string;
  rows: CellValue[][];
  cells?: Map<string, Cell>;
}

const ODS = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet';

/** Name of the annotated file: always XLSX, since ODS carries no comments here. */
export function nomAnnote(fichier: string): string {
  return `${fichier.replace(/^.*[\\/]/, '').replace(/\.(?:xls[xmb]?|xlt[xm]|ods|ots)$/i, '')}-a-corriger.xlsx`;
}

/**
 * The same workbook, its faulty cells coloured and commented, and a last sheet that lists every fault. What the writer
 * does not know of an XLSX is kept as it was; an ODS comes back as XLSX, its values alone; of a file that cannot be
 * opened there is the list only.
 */
export async function annoteClasseur(bytes: Uint8Array, fautes: readonly Faute[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  // What the import did not open, for its size or its damage, is not opened here either.
  if (fautes.some(({ genre }) => genre === 'classeur illisible')) return writeXlsx({ sheets: [listeDe(fautes)] });
  try {
    return await (estOds(bytes) ? annoteOds(bytes, fautes) : annoteXlsx(bytes, fautes));
  } catch {
    return writeXlsx({ sheets: [listeDe(fautes)] });
  }
}

function estOds(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 120)).includes(ODS);
}

async function annoteXlsx(bytes: Uint8Array, fautes: readonly Faute[]): Promise<Uint8Array> {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  const classeur = await openXlsx(bytes, { readStyles: true });
  classeur.sheets.forEach(protegeTextes);
  marque(classeur.sheets, fautes);
  const deja = classeur.sheets.findIndex(({ name }) => name === FEUILLE_A_CORRIGER);
  if (deja >= 0) classeur.sheets.splice(deja, 1);
  classeur.sheets.push(listeDe(fautes));
  classeur.namedRanges = [...(classeur.namedRanges ?? []), ...nomsDImpression(classeur.sheets)];
  return saveXlsx(classeur);
}

async function annoteOds(bytes: Uint8Array, fautes: readonly Faute[]): Promise<Uint8Array> {
  const { readOds } = await import('hucre/ods');
  const { writeXlsx } = await import('hucre/xlsx');
  const { sheets } = await readOds(bytes);
  const feuilles: FeuilleOuverte[] = sheets
    .filter(({ name }) => name !== FEUILLE_A_CORRIGER)
    .map(({ name, rows }) => ({ name, rows }));
  feuilles.forEach(protegeTextes);
  marque(feuilles, fautes);
  return writeXlsx({ sheets: [...feuilles, listeDe(fautes)] });
}

function protegeTextes(feuille: FeuilleOuverte): void {
  feuille.rows = feuille.rows.map((ligne) => ligne.map(protege));
  feuille.cells?.forEach((cellule) => (cellule.value = protege(cellule.value)));
}

function marque(feuilles: readonly FeuilleOuverte[], fautes: readonly Faute[]): void {
  const placees = fautes.filter(({ feuille, cellule }) => feuille !== undefined && cellule !== undefined);
  const parCellule = group(placees, ({ feuille, cellule }) => JSON.stringify([feuille, cellule]));
  for (const siennes of parCellule.values()) {
    const [premiere] = siennes;
    const feuille = feuilles.find(({ name }) => name === premiere?.feuille);
    const place = placeDe(premiere?.cellule ?? '');
    if (!feuille || !place) continue;
    const cle = `${place.ligne},${place.colonne}`;
    feuille.cells ??= new Map();
    const connue = feuille.cells.get(cle);
    const value = connue?.value ?? feuille.rows[place.ligne]?.[place.colonne] ?? null;
    feuille.cells.set(cle, {
      ...(connue ?? { value, type: typeDe(value) }),
      style: { ...connue?.style, ...FAUTE },
      comment: { author: 'Trajectoire', text: siennes.map(enPhrase).join('\n') }
    });
  }
}

function typeDe(value: CellValue): Cell['type'] {
  if (value === null) return 'empty';
  if (value instanceof Date) return 'date';
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';
}

function placeDe(cellule: string): { ligne: number; colonne: number } | null {
  const lue = /^([A-Z]{1,3})(\d{1,7})$/.exec(cellule);
  if (lue?.[1] === undefined) return null;
  const colonne = Array.from(lue[1]).reduce((n, lettre) => n * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
  return { ligne: Number(lue[2]) - 1, colonne };
}

function enPhrase({ message, attendu, suite }: Faute): string {
  return [message, attendu !== undefined && `Attendu\u00a0: ${attendu}.`, suite].filter(Boolean).join(' ');
}

const COLONNES = [
  ['Gravité', 14],
  ['Feuille', 24],
  ['Cellule', 10],
  ['Colonne', 28],
  ['Valeur', 24],
  ['Ce qui ne va pas', 60],
  ['Attendu', 40],
  ['Suite', 50]
] as const;

function listeDe(fautes: readonly Faute[]): FeuilleOuverte & { columns: ColumnDef[] } {
  const rows = [
    COLONNES.map(([titre]) => titre),
    ...fautes.map((f) =>
      [f.severite, f.feuille, f.cellule, f.colonne, f.valeur, f.message, f.attendu, f.suite].map((v) =>
        protege(v ?? null)
      )
    )
  ];
  const cells = new Map<string, Cell>();
  rows.forEach((ligne, r) =>
    ligne.forEach((value, c) => cells.set(`${r},${c}`, { value, type: typeDe(value), style: r === 0 ? ENTETE : TEXTE }))
  );
  const columns = COLONNES.map(([, width]) => ({ width }));
  return { name: FEUILLE_A_CORRIGER, rows, cells, columns };
}
