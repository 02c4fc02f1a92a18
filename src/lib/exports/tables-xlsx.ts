import { colToLetter, writeXlsx, type Cell as Cellule, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Cell } from '$lib/engine/database';
import { ouiNon } from '$lib/format/phrase';
import { nomsDImpression } from './classeur/impression';
import { ENTETE, TEXTE } from './classeur/styles';
import { protege } from './classeur/valeur';
import { tableEcrite, type Fichier, type TableDeFichier } from './tables';
import { uniteDuTitre } from './valeur-lue';

/** A day as tables hold it; before March 1900 Excel counts a day that did not exist. */
const JOUR = /^\d{4}-\d{2}-\d{2}$/u;
const PREMIER_JOUR = '1900-03-01';

/** Widths in characters: a date is whole, a sentence is folded. */
const LARGEURS = { min: 11, max: 48 } as const;
const ENTETE_DE_PAGE = '&CDonnées simulées';

/** What Excel refuses in the name of a sheet, and its longest one. */
const REFUSES = /[[\]:*?/\\]/gu;
const NOM_MAX = 31;

const DEFINITIONS = 'Définitions et sources';
const TITRES_DES_DEFINITIONS = ['Sujet', 'Définition ou source', 'Unité', 'Feuille'];
const LARGEURS_DES_DEFINITIONS = [34, 96, 14, 28];

/** A file as a workbook: a sheet a table, its headings first and alone, then a sheet that says what they are and come from. */
export function fichierXlsx(fichier: Fichier): Promise<Uint8Array> {
  const { titre, simule } = fichier;
  const noms = nomsDeFeuilles(fichier.tables.map(({ nom }) => nom));
  const tables = fichier.tables.map((table, i) => ({ ...tableEcrite(table, simule), nom: noms[i] ?? table.nom }));
  const sheets = [...tables.map((table) => feuille(table, titre, simule)), definitions(fichier, tables)];
  const namedRanges = nomsDImpression(sheets);
  return writeXlsx({ sheets, namedRanges, properties: { title: titre, creator: 'Trajectoire' } });
}

/** Names that Excel takes, no two alike. */
function nomsDeFeuilles(noms: readonly string[]): string[] {
  const pris = new Set([DEFINITIONS.toLowerCase()]);
  return noms.map((nom) => {
    const propre =
      nom
        .replace(REFUSES, ' ')
        .replace(/\s+/gu, ' ')
        .replace(/^'+|'+$/gu, '')
        .trim() || 'Tableau';
    let choisi = propre.slice(0, NOM_MAX).trim();
    for (let n = 2; pris.has(choisi.toLowerCase()); n += 1) {
      const rang = ` (${n})`;
      choisi = propre.slice(0, NOM_MAX - rang.length).trim() + rang;
    }
    pris.add(choisi.toLowerCase());
    return choisi;
  });
}

function feuille({ nom, titres, lignes, notes }: TableDeFichier, titre: string, simule: boolean): WriteSheet {
  const valeurs = lignes.map((ligne) => ligne.map(enCellule));
  const cells = new Map<string, Partial<Cellule>>();
  titres.forEach((entete, c) => {
    cells.set(`0,${c}`, { style: ENTETE });
    valeurs.forEach((ligne, r) => {
      const numFmt = formatDe(ligne[c] ?? null, entete);
      cells.set(`${r + 1},${c}`, { style: numFmt === null ? TEXTE : { ...TEXTE, numFmt } });
    });
  });
  return {
    name: nom,
    rows: [titres.map(enCellule), ...valeurs],
    cells,
    columns: titres.map((entete, c) => ({
      width: largeurDe(
        entete,
        valeurs.map((ligne) => ligne[c] ?? null)
      )
    })),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${colToLetter(titres.length - 1)}${valeurs.length + 1}` },
    pageSetup: { ...PAGE, printTitlesRow: '$1:$1' },
    headerFooter: piedDePage(simule),
    a11y: { headerRow: 0, summary: [titre, ...notes].join(' ') }
  };
}

/** Title, sources, filters and notes of the file, then what each column is, in which unit and on which sheet. */
function definitions({ titre, simule, tete }: Fichier, tables: readonly TableDeFichier[]): WriteSheet {
  const rows: CellValue[][] = [
    TITRES_DES_DEFINITIONS,
    ['Fichier', titre],
    ...tete.map((ligne) => ['Origine', ligne]),
    ...tables.flatMap(({ nom, notes }) => notes.map((note) => ['Note', note, null, nom])),
    ...tables.flatMap(({ nom, titres, definitions: dites, lignes }) =>
      titres.map((entete, c) => [entete, dites[c] ?? '', uniteDe(entete, lignes, c), nom])
    )
  ];
  const cells = new Map<string, Partial<Cellule>>(
    rows.flatMap((ligne, r) => ligne.map((_, c) => [`${r},${c}`, { style: r === 0 ? ENTETE : TEXTE }] as const))
  );
  return {
    name: DEFINITIONS,
    rows: rows.map((ligne) => ligne.map((valeur) => (typeof valeur === 'string' ? texteDe(valeur) : valeur))),
    cells,
    columns: LARGEURS_DES_DEFINITIONS.map((width) => ({ width })),
    freezePane: { rows: 1 },
    pageSetup: { ...PAGE, printTitlesRow: '$1:$1' },
    headerFooter: piedDePage(simule)
  };
}

/** What a column is counted in: what its heading says, else what its cells are. */
function uniteDe(entete: string, lignes: TableDeFichier['lignes'], c: number): string | null {
  const valeurs = lignes.map((ligne) => ligne[c] ?? null).filter((valeur) => valeur !== null);
  if (valeurs.some((valeur) => typeof valeur === 'string' && JOUR.test(valeur))) return 'date';
  return valeurs.some((valeur) => typeof valeur === 'number') ? uniteDuTitre(entete) || 'nombre' : null;
}

const PAGE = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

const piedDePage = (simule: boolean) => ({
  ...(simule && { oddHeader: ENTETE_DE_PAGE }),
  oddFooter: '&L&A&R&P / &N'
});

/** A number is a number, a day a date; a text is written as such, whatever it starts with: no cell is a formula. */
function enCellule(valeur: Cell): CellValue {
  if (typeof valeur === 'number') return Number.isFinite(valeur) ? valeur : null;
  if (typeof valeur === 'boolean') return ouiNon(valeur);
  if (typeof valeur !== 'string') return valeur;
  if (JOUR.test(valeur) && valeur >= PREMIER_JOUR) return new Date(`${valeur}T00:00:00Z`);
  return valeur === '' ? null : texteDe(valeur);
}

const texteDe = (texte: string) => protege(texte.replace(/\u202f/gu, '\u00a0'));

/** Formats by what a heading ends with. */
const FORMATS: Readonly<Record<string, string>> = { '€': '#,##0', '%': '0.0##%' };

function formatDe(valeur: CellValue, titre: string): string | null {
  if (valeur instanceof Date) return 'dd/mm/yyyy';
  if (typeof valeur === 'number') return FORMATS[uniteDuTitre(titre)] ?? null;
  return '@';
}

function largeurDe(titre: string, valeurs: readonly CellValue[]): number {
  const lettresDe = valeurs.map((valeur) => (typeof valeur === 'string' ? valeur.length : LARGEURS.min));
  return Math.min(LARGEURS.max, Math.max(LARGEURS.min, titre.length / 2, ...lettresDe) + 2);
}
