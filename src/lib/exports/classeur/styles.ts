import type { CellStyle } from 'hucre/xlsx';
import type { Column } from '$lib/schema/table';

const fond = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });

/** The default font of spreadsheets: a style that names none falls back to a serif. */
const POLICE = 'Calibri';

export const TITRE: CellStyle = { font: { name: POLICE, bold: true, size: 12 } };
export const GRAND_TITRE: CellStyle = { font: { name: POLICE, bold: true, size: 16 } };
export const TEXTE: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
export const ENTETE: CellStyle = {
  ...fond('E3E9F2'),
  font: { name: POLICE, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
  border: { bottom: { style: 'thin', color: { rgb: '5B6B82' } } }
};
/** The heading of a column that every row must fill in; the mark in its text says so too. */
export const ENTETE_OBLIGATOIRE: CellStyle = { ...ENTETE, ...fond('C9D6EA') };
export const EXEMPLE: CellStyle = { ...fond('F3F3F3'), font: { name: POLICE, italic: true, color: { rgb: '5A5A5A' } } };
/** A cell that waits for its value: its text says so too. */
export const A_REMPLIR: CellStyle = {
  ...fond('FFF2CC'),
  font: { name: POLICE, italic: true, color: { rgb: '7A4B00' } }
};
export const FAUTE: CellStyle = {
  ...fond('FFE0B2'),
  border: {
    top: { style: 'medium', color: { rgb: 'B45309' } },
    bottom: { style: 'medium', color: { rgb: 'B45309' } },
    left: { style: 'medium', color: { rgb: 'B45309' } },
    right: { style: 'medium', color: { rgb: 'B45309' } }
  }
};

/** Number format of a column; text stays text, so that `4.10` is not made a number, and a rate shows its sign. */
export function formatDe({ type, unite }: Column, fraction: boolean): string {
  if (type === 'date') return 'dd/mm/yyyy';
  if (type === 'entier') return '0';
  if (type !== 'nombre') return '@';
  if (fraction || unite === 'fraction') return '0.0##%';
  return unite?.startsWith('euros') ? '#,##0' : 'General';
}

/** Width of a column in characters. */
export function largeurDe({ type, motif, valeurs, nullable, reference }: Column, mots: readonly string[]): number {
  if (type !== 'texte') return 16;
  if (valeurs) return Math.min(40, Math.max(16, ...mots.map((mot) => mot.length + 2)));
  if (motif) return 16;
  if (reference !== undefined) return 20;
  return nullable ? 28 : 36;
}
