import { clesDEntete, COLONNE_EXEMPLE, tablesDuClasseur, type TableDuClasseur } from '$lib/schema/classeur';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import { columnsOf } from '$lib/schema/columns';
import type { Feuille, Ligne } from './feuille';

/** Where the columns of a table stand in a sheet. */
export interface Entete {
  /** 1-based row of the headings. */
  numero: number;
  /** 0-based position of each column of the table that the sheet has. */
  positions: Map<string, number>;
  /** Position of the column that marks example rows. */
  exemple: number | null;
  /** Columns that two headings name. */
  doubles: { nom: string; position: number }[];
  /** Headings that name no column of the table. */
  inconnues: { texte: string; position: number }[];
}

/** Title rows may stand above the header; it is looked for in these. */
const PREMIERES_LIGNES = 30;

/** Finds the header among the first rows: the one that names the most columns, and at least half of a small table. */
export function trouveEntete(table: TableDuClasseur, feuille: Feuille): Entete | null {
  const cles = clesDe(table);
  let meilleure: Ligne | null = null;
  let meilleur = 0;
  for (const ligne of feuille.lignes) {
    if (ligne.numero > PREMIERES_LIGNES) break;
    const noms = new Set(ligne.valeurs.map((v) => nomDe(v, cles)).filter((nom) => nom !== undefined));
    if (noms.size > meilleur) [meilleure, meilleur] = [ligne, noms.size];
  }
  return meilleure && meilleur >= 2 ? lisEntete(meilleure, cles) : null;
}

/** The table whose headings a sheet has, whatever its name: the one of most columns, none of its required ones missing. */
export function tableDEntete(feuille: Feuille): TableDuClasseur | null {
  let meilleure: TableDuClasseur | null = null;
  let meilleur = 0;
  for (const table of tablesDuClasseur) {
    const positions = trouveEntete(table, feuille)?.positions;
    if (!positions || positions.size <= meilleur) continue;
    if (columnsOf(table).every(([nom, { nullable }]) => nullable || positions.has(nom)))
      [meilleure, meilleur] = [table, positions.size];
  }
  return meilleure;
}

/** Whether a row says the headings again, each in its column: tables pasted one under the other leave theirs. */
export function repeteLesTitres(table: TableDuClasseur, { valeurs }: Ligne, { positions }: Entete): boolean {
  const cles = clesDe(table);
  const redits = [...positions].filter(([nom, position]) => nomDe(valeurs[position], cles) === nom).length;
  return redits >= 2 && 2 * redits >= positions.size;
}

const cles = new Map<TableDuClasseur, ReadonlyMap<string, string>>();

function clesDe(table: TableDuClasseur): ReadonlyMap<string, string> {
  const connues = cles.get(table) ?? clesDEntete(table);
  cles.set(table, connues);
  return connues;
}

function nomDe(valeur: unknown, cles: ReadonlyMap<string, string>): string | undefined {
  return typeof valeur === 'string' ? cles.get(cleDeTexte(valeur)) : undefined;
}

function lisEntete({ numero, valeurs }: Ligne, cles: ReadonlyMap<string, string>): Entete {
  const entete: Entete = { numero, positions: new Map(), exemple: null, doubles: [], inconnues: [] };
  valeurs.forEach((valeur, position) => {
    if (valeur === null || valeur === '') return;
    const nom = nomDe(valeur, cles);
    if (nom !== undefined) {
      if (entete.positions.has(nom)) entete.doubles.push({ nom, position });
      else entete.positions.set(nom, position);
    } else if (cleDeTexte(String(valeur)) === cleDeTexte(COLONNE_EXEMPLE)) entete.exemple ??= position;
    else entete.inconnues.push({ texte: valeur instanceof Date ? '' : String(valeur), position });
  });
  return entete;
}
