import type { Fiche } from '$lib/domain/indicateur/fiche';
import { fiches as toutesLesFiches } from './fiches';
import type { Apercu, FluxCsv, LigneCsv, TableCsv } from './lecture/csv';
import { lisCsv } from './lecture/csv';
import { CsvIllisible } from './lecture/decoupe';
import { compteLignes, LignesEntieres } from './lecture/lignes';
import { Releve } from './releve';
import { repeteLesTitres, titresRepetes } from './titres-repetes';
import { conclut, type Recolte } from './resultat';
import type { ImportResult } from './types';

/** What is asked of an importer beyond its file; nothing is, in a browser. */
export interface Demande {
  fiches: readonly Fiche[];
  /** Whether the dataset follows a legal entity: the rows of others are set aside as they are read. */
  suit?: (ej: string) => boolean;
  /** Legal entity of a site, by the dataset's reference. */
  entiteDuSite?: (finess: string) => string | null;
  /** Whether the dataset needs the name, the commune and the category of a legal entity. */
  attendIdentite?: (ej: string) => boolean;
  /** The day of the reading, which bounds the years of editions; that of the machine when absent. */
  aujourdHui?: string;
}

export const DEMANDE: Demande = { fiches: toutesLesFiches };

/** Takes the rows of one file, one after another. */
export interface Recueil {
  ligne(ligne: LigneCsv): void;
  /** What was taken; null when the file is ruined, which is said in its statement. */
  termine(): Recolte | null;
}

/** A kind of table that a producer publishes, whatever carries it: a delimited text or the sheet of a workbook. */
export interface TableDeProducteur {
  id: string;
  libelle: string;
  /** Rows may have any number of cells (sections of different widths in one file). */
  largeurLibre?: true;
  /** The columns that make it known, as written in the file or in capitals. */
  colonnes: readonly string[];
  reconnait(apercu: Apercu): boolean;
  ouvre(entete: readonly string[], releve: Releve, demande: Demande): Recueil;
}

/** Column names that stand twice in a header, whatever their case when the importer does not look at it. */
function enDouble(entete: readonly string[]): string[] {
  const vus = new Set<string>();
  return entete.filter((nom) => nom !== '' && (vus.has(nom.toUpperCase()) || !vus.add(nom.toUpperCase())));
}

/** Reads the rows of one table: what goes for every producer stands here. */
class LectureDeTable {
  readonly #table: TableDeProducteur;
  readonly #releve: Releve;
  readonly #entete: readonly string[];
  readonly #recueil: Recueil | null;
  readonly #entieres: LignesEntieres | null;
  #inachevee: LigneCsv | null = null;

  constructor(table: TableDeProducteur, entete: readonly string[], fichier: string, demande: Demande) {
    this.#table = table;
    this.#releve = new Releve(fichier);
    this.#entete = entete;
    const doubles = enDouble(entete);
    for (const colonne of table.largeurLibre ? [] : doubles) this.#refuseDouble(colonne);
    this.#recueil = this.#releve.estRefuse ? null : table.ouvre(entete, this.#releve, demande);
    this.#entieres = table.largeurLibre ? null : new LignesEntieres(entete.length, fichier, this.#releve);
    if (table.largeurLibre) this.ligne({ ligne: 1, cellules: [...entete] });
  }

  ligne(ligne: LigneCsv): void {
    this.#releve.lues += 1;
    if (ligne.inachevee) this.#inachevee = ligne;
    if (this.#entieres && repeteLesTitres(this.#entete, ligne)) {
      this.#releve.ecarte('titres répétés');
      this.#releve.push(titresRepetes(this.#releve.fichier, ligne.ligne));
      return;
    }
    for (const entiere of this.#entieres?.pousse(ligne) ?? [ligne]) this.#recueil?.ligne(entiere);
  }

  termine(): ImportResult {
    if (this.#entieres) {
      this.#entieres.fin();
      compteLignes(this.#entieres, this.#releve);
    }
    const recolte = this.#recueil?.termine() ?? null;
    if (this.#inachevee) this.#ditInachevee(this.#inachevee);
    return conclut(this.#table.id, this.#releve, recolte);
  }

  /** The text itself could not be cut into rows. */
  refuse({ ligne, message }: CsvIllisible): ImportResult {
    this.#releve.push({
      severite: 'refus',
      fichier: this.#releve.fichier,
      ligne,
      genre: 'guillemet ouvert',
      message: `Le fichier ne se lit pas jusqu’au bout\u00a0: ${message}.`,
      attendu: 'des guillemets qui vont par deux',
      suite: 'Fichier refusé. Corrigez la ligne, ou réexportez le fichier de sa source.'
    });
    return conclut(this.#table.id, this.#releve, null);
  }

  #ditInachevee({ ligne }: LigneCsv): void {
    this.#releve.push({
      severite: 'information',
      fichier: this.#releve.fichier,
      ligne,
      genre: 'fin de fichier sans retour à la ligne',
      message: 'La dernière ligne n’est pas terminée\u00a0: le fichier a pu être coupé là.',
      suite: 'Elle est lue telle quelle. Comparez-la à celle du fichier d’origine.'
    });
  }

  #refuseDouble(colonne: string): void {
    this.#releve.push({
      severite: 'refus',
      fichier: this.#releve.fichier,
      ligne: 1,
      colonne,
      genre: 'colonne en double',
      message: `La colonne ${colonne} est deux fois dans l’en-tête\u00a0: rien ne dit laquelle est la bonne.`,
      attendu: 'chaque colonne une seule fois',
      suite: 'Fichier refusé. Réexportez-le de sa source, ou retirez la colonne en trop.'
    });
  }
}

/** Reads a delimited text piece by piece. */
export async function lisFlux(
  table: TableDeProducteur,
  { entete, lots }: FluxCsv,
  fichier: string,
  demande: Demande = DEMANDE
): Promise<ImportResult> {
  const lecture = new LectureDeTable(table, entete, fichier, demande);
  try {
    for await (const lot of lots) for (const ligne of lot) lecture.ligne(ligne);
  } catch (cause) {
    if (cause instanceof CsvIllisible) return lecture.refuse(cause);
    throw cause;
  }
  return lecture.termine();
}

/** Reads a table that stands in memory. */
export function lisTable(
  table: TableDeProducteur,
  { entete, lignes }: Pick<TableCsv, 'entete' | 'lignes'>,
  fichier: string,
  demande: Demande = DEMANDE
): ImportResult {
  const lecture = new LectureDeTable(table, entete, fichier, demande);
  for (const ligne of lignes) lecture.ligne(ligne);
  return lecture.termine();
}

/** Reads the bytes of a delimited text. */
export function lisOctets(
  table: TableDeProducteur,
  bytes: Uint8Array,
  fichier: string,
  demande: Demande = DEMANDE
): ImportResult {
  try {
    return lisTable(table, lisCsv(bytes), fichier, demande);
  } catch (cause) {
    if (cause instanceof CsvIllisible) return new LectureDeTable(table, [], fichier, demande).refuse(cause);
    throw cause;
  }
}
