import { ClasseurTropGrand, feuillesDOds } from './ods';
import { feuillesDeXlsx } from './xlsx';
import { entreesDe, texteDe, ZipIllisible, type Entree } from './zip';

export type Valeur = string | number | boolean | Date | null;

export interface Ligne {
  /** Row of the sheet, 1 being its first. */
  numero: number;
  valeurs: readonly Valeur[];
}

export interface Feuille {
  nom: string;
  /** Rows that hold something, in order. */
  lignes: Ligne[];
  /** Row where reading stopped because nothing but empty rows followed; null when the sheet was read to its end. */
  arret: number | null;
}

/** Why a file is no readable workbook, in words that follow « le classeur ne se lit pas : ». */
export class ClasseurIllisible extends Error {}

const MO = 1_000_000;
const TEXTES_MAX = 128 * MO;
const TOTAL_MAX = 3_000 * MO;

/** Whether bytes are an OpenDocument spreadsheet: the first entry of the zip, stored, says so. */
function estOds(bytes: Uint8Array): boolean {
  const debut = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  return debut.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
}

/**
 * The sheets of a workbook, XLSX or ODS. What is read is checked against its checksum, so that a damaged file is
 * refused rather than read wrong.
 *
 * @throws ClasseurIllisible
 */
export async function lisFeuilles(bytes: Uint8Array): Promise<Feuille[]> {
  try {
    const entrees = entreesDe(bytes);
    borne(entrees);
    if (estOds(bytes)) return feuillesDOds(await texteDe(bytes, partie(entrees, 'content.xml')));
    return await feuillesDeXlsx(bytes, entrees);
  } catch (cause) {
    if (cause instanceof ZipIllisible || cause instanceof ClasseurTropGrand) {
      throw new ClasseurIllisible(cause.message, { cause });
    }
    throw new ClasseurIllisible('son contenu n’est pas celui d’un classeur', { cause });
  }
}

function partie(entrees: readonly Entree[], nom: string): Entree {
  const trouvee = entrees.find((entree) => entree.nom === nom);
  if (!trouvee) throw new ZipIllisible(`${nom} y manque`);
  return trouvee;
}

function borne(entrees: readonly Entree[]): void {
  const total = entrees.reduce((somme, entree) => somme + entree.taille, 0);
  const textes = entrees.filter((e) => !e.nom.startsWith('xl/worksheets/')).map((e) => e.taille);
  if (total > TOTAL_MAX || Math.max(0, ...textes) > TEXTES_MAX) {
    throw new ClasseurTropGrand('il est trop volumineux pour un contrat');
  }
}
