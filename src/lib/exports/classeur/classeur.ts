import type { WriteSheet } from 'hucre/xlsx';
import { engagementsEnFraction } from '$lib/schema/classeur';
import type { TableRows } from '$lib/schema/tables';
import { marqueARemplir, type ARemplir } from './a-remplir';
import { feuilleDeTable } from './feuille';
import { nomsDImpression } from './impression';
import { descriptionDe, lisezMoi, titreDe } from './lisez-moi';
import { Listes } from './listes';
import { contenuDe, feuillesDe, type Sujet } from './selection';
import { protege } from './valeur';

export { MIME_XLSX, telechargeFichier } from '../save-file';
export { annoteClasseur, nomAnnote } from './annotation';

const LIGNES_PRETES = 200;

export interface OptionsClasseur {
  /** Whether the names of people are written; functions always are. */
  avecNoms?: boolean;
  /** ODS carries values alone: no lists, comments or widths. */
  format?: 'xlsx' | 'ods';
  /** What is asked for: the workbook comes with it marked, and a sheet that tells it. */
  aRemplir?: ARemplir;
  /** Whether the data are simulated; by default what the dataset says. */
  simule?: boolean;
}

/** Name of the file of a contract, or of the blank model. */
export function nomDuClasseur(contrat: string | null): string {
  return contrat === null ? 'modele-de-contrat.xlsx' : `contrat-${contrat}.xlsx`;
}

/**
 * Writes a contract of a dataset as a workbook, one sheet a table; null writes the blank model, with the levers of
 * the dataset if it has any. Reading it back gives the same rows, texts normalised and names left out unless asked for.
 *
 * @throws Error when the dataset has no such contract, or a text is longer than a cell
 */
export async function ecrisClasseur(
  rows: TableRows,
  contrat: string | null,
  options: OptionsClasseur = {}
): Promise<Uint8Array> {
  return ecris(rows, contrat === null ? VIERGE : { contrat, etablissement: null }, options);
}

/** Writes the accounts and returns of one hospital as a workbook, without any contract: reading it back gives the same rows. */
export async function ecrisClasseurDEtablissement(
  rows: TableRows,
  etablissement: string,
  options: OptionsClasseur = {}
): Promise<Uint8Array> {
  return ecris(rows, { contrat: null, etablissement }, options);
}

const VIERGE: Sujet = { contrat: null, etablissement: null };

async function ecris(
  rows: TableRows,
  sujet: Sujet,
  { avecNoms = false, format = 'xlsx', simule, aRemplir }: OptionsClasseur
): Promise<Uint8Array> {
  const contenu = contenuDe(rows, sujet);
  const vierge = sujet.contrat === null && sujet.etablissement === null;
  const estSimule = !vierge && (simule ?? rows.jeu?.[0]?.simule ?? false);
  const taux = (rows.indicateur ?? []).flatMap(({ code, unite }) => (unite === 'fraction' ? [code] : []));
  const reglages = {
    avecNoms,
    simule: estSimule,
    fractions: new Set([...engagementsEnFraction(contenu.get('engagement') ?? []), ...taux]),
    lignesPretes: format === 'xlsx' ? LIGNES_PRETES : 0
  };
  const listes = new Listes();
  const sheets = [
    lisezMoi(sujet, contenu, estSimule),
    ...(aRemplir ? [aRemplir.feuille] : []),
    ...feuillesDe(sujet).map((table) => {
      const neuves = aRemplir?.lignes.get(table)?.map(({ ligne }) => ligne) ?? [];
      const lignes = [...neuves, ...(contenu.get(table) ?? [])];
      const feuille = feuilleDeTable(table, lignes, reglages, listes);
      return aRemplir ? marqueARemplir(feuille, table, lignes, aRemplir) : feuille;
    })
  ];
  const properties = {
    title: titreDe(sujet),
    description: descriptionDe(sujet, estSimule),
    creator: 'Trajectoire'
  };
  if (format === 'ods') {
    const { writeOds } = await import('hucre/ods');
    return writeOds({ sheets, properties });
  }
  const { writeXlsx } = await import('hucre/xlsx');
  const namedRanges = nomsDImpression(sheets);
  return writeXlsx({ sheets: [...sheets, listes.feuille()].map(protegee), namedRanges, properties });
}

function protegee(feuille: WriteSheet): WriteSheet {
  return { ...feuille, rows: feuille.rows?.map((ligne) => ligne.map(protege)) ?? [] };
}
