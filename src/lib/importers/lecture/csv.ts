import Papa from 'papaparse';
import { decode, type Encodage } from './texte';

export interface LigneCsv {
  /** 1-based line in the file. */
  ligne: number;
  cellules: string[];
}

export interface TableCsv {
  encodage: Encodage;
  separateur: string;
  entete: string[];
  lignes: LigneCsv[];
}

const SEPARATEURS = [';', ',', '\t', '|'] as const;

/** The separator that cuts the header into the most cells outside quotes. */
export function separateurDe(entete: string): string {
  const horsGuillemets = entete.replace(/"[^"]*"/g, '');
  let meilleur: string = ';';
  let nombre = 0;
  for (const candidat of SEPARATEURS) {
    const trouve = horsGuillemets.split(candidat).length - 1;
    if (trouve > nombre) {
      meilleur = candidat;
      nombre = trouve;
    }
  }
  return meilleur;
}

/** The header alone, from the first bytes: enough to recognise a producer. */
export function enteteDe(bytes: Uint8Array): string[] {
  const { texte } = decode(finDeLigne(bytes.subarray(0, 65_536)));
  const premiere = texte.split(/\r?\n/, 1)[0] ?? '';
  return Papa.parse<string[]>(premiere, { delimiter: separateurDe(premiere) }).data[0]?.map((c) => c.trim()) ?? [];
}

/** Cuts at the last line end, so that a multi-byte character is never split. */
function finDeLigne(bytes: Uint8Array): Uint8Array {
  const fin = bytes.lastIndexOf(0x0a);
  return fin > 0 ? bytes.subarray(0, fin) : bytes;
}

/**
 * Reads a delimited text file: encoding and separator come from the bytes. Empty lines are left out but counted,
 * so that `ligne` is the line of the file (quoted line ends included).
 */
export function lisCsv(bytes: Uint8Array): TableCsv {
  const { texte, encodage } = decode(bytes);
  const premiere = texte.split(/\r?\n/, 1)[0] ?? '';
  const separateur = separateurDe(premiere);
  let ligne = 1;
  let curseur = 0;
  const lignes: LigneCsv[] = [];
  Papa.parse<string[]>(texte, {
    delimiter: separateur,
    step: ({ data, meta }) => {
      if (data.some((cellule) => cellule.trim() !== '')) lignes.push({ ligne, cellules: data.map((c) => c.trim()) });
      ligne += compteFins(texte, curseur, meta.cursor);
      curseur = meta.cursor;
    }
  });
  const entete = lignes.shift()?.cellules ?? [];
  return { encodage, separateur, entete, lignes };
}

function compteFins(texte: string, de: number, a: number): number {
  let n = 0;
  for (let i = texte.indexOf('\n', de); i >= 0 && i < a; i = texte.indexOf('\n', i + 1)) n += 1;
  return n;
}
