import { writeXlsx, type Cell as Cellule, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Cell } from '$lib/engine/database';
import { nomsDImpression } from './classeur/impression';
import { ENTETE, TEXTE, TITRE } from './classeur/styles';
import { protege } from './classeur/valeur';
import type { Fichier, TableDeFichier } from './tables';

/** A day as tables hold it; before March 1900 Excel counts a day that did not exist. */
const JOUR = /^\d{4}-\d{2}-\d{2}$/u;
const PREMIER_JOUR = '1900-03-01';

/** Widths in characters: a date is whole, a sentence is folded. */
const LARGEURS = { min: 11, max: 48 } as const;
const ENTETE_DE_PAGE = '&CDonnées simulées';

/** A file as a workbook, one sheet a table, each under what all of them carry: it may be printed alone. */
export function fichierXlsx({ titre, simule, tete, tables }: Fichier): Promise<Uint8Array> {
  const sheets = tables.map((table) => feuille(table, [...tete, ...table.notes], simule));
  const namedRanges = nomsDImpression(sheets);
  return writeXlsx({ sheets, namedRanges, properties: { title: titre, creator: 'Trajectoire' } });
}

function feuille({ nom, titres, lignes }: TableDeFichier, tete: readonly string[], simule: boolean): WriteSheet {
  const place = tete.length + 1;
  const valeurs = lignes.map((ligne) => ligne.map(enCellule));
  const cells = new Map<string, Partial<Cellule>>([['0,0', { style: TITRE }]]);
  titres.forEach((titre, c) => {
    cells.set(`${place},${c}`, { style: ENTETE });
    valeurs.forEach((ligne, r) => {
      const numFmt = formatDe(ligne[c] ?? null, titre);
      cells.set(`${place + 1 + r},${c}`, { style: numFmt === null ? TEXTE : { ...TEXTE, numFmt } });
    });
  });
  return {
    name: nom,
    rows: [...tete.map((ligne) => [enCellule(ligne)]), [], titres.map(enCellule), ...valeurs],
    cells,
    columns: titres.map((titre, c) => ({
      width: largeurDe(
        titre,
        valeurs.map((ligne) => ligne[c] ?? null)
      )
    })),
    freezePane: { rows: place + 1 },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: `$${place + 1}:$${place + 1}`
    },
    ...(simule && { headerFooter: { oddHeader: ENTETE_DE_PAGE } }),
    a11y: { headerRow: place, summary: tete.join(' ') }
  };
}

/** A number is a number, a day a date; a text is written as such, whatever it starts with: no cell is a formula. */
function enCellule(valeur: Cell): CellValue {
  if (typeof valeur === 'number') return Number.isFinite(valeur) ? valeur : null;
  if (typeof valeur !== 'string') return valeur;
  if (JOUR.test(valeur) && valeur >= PREMIER_JOUR) return new Date(`${valeur}T00:00:00Z`);
  return valeur === '' ? null : protege(valeur.replace(/\u202f/gu, '\u00a0'));
}

function formatDe(valeur: CellValue, titre: string): string | null {
  if (valeur instanceof Date) return 'dd/mm/yyyy';
  if (typeof valeur === 'number') return /euros/u.test(titre) ? '#,##0' : null;
  return '@';
}

function largeurDe(titre: string, valeurs: readonly CellValue[]): number {
  const lettres = valeurs.map((valeur) => (typeof valeur === 'string' ? valeur.length : LARGEURS.min));
  return Math.min(LARGEURS.max, Math.max(LARGEURS.min, titre.length / 2, ...lettres) + 2);
}
