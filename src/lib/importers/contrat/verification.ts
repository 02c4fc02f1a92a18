import { enteteDe, feuilleDe, lettresDe, tablesDuClasseur, type TableDuClasseur } from '$lib/schema/classeur';
import type { TableDefinition } from '$lib/schema/table';
import { tables, type TableRows } from '$lib/schema/tables';
import { verifieTables, type SchemaProblem } from '$lib/schema/validation';
import { ecrit } from './ecrit';
import { remplies, type Classeur } from './lecture';
import type { Remarque, Signalements } from './signalement';
import type { LigneLue, Tableau, Valeurs } from './tableau';

export type Gravite = 'erreur' | 'avertissement';

/** Rows of a workbook under check, with what brings a remark back to its cell. */
export class Verification {
  readonly #classeur: Classeur;
  readonly #signalements: Signalements;

  constructor(classeur: Classeur, signalements: Signalements) {
    this.#classeur = classeur;
    this.#signalements = signalements;
  }

  lignes(table: TableDuClasseur): readonly LigneLue[] {
    return this.#classeur.get(table)?.lignes ?? [];
  }

  valeurs(table: TableDuClasseur): Valeurs[] {
    return this.lignes(table).map(({ valeurs }) => valeurs);
  }

  /** The sheets that hold rows, in their order. */
  remplies(): TableDuClasseur[] {
    return remplies(this.#classeur);
  }

  /** Address of a cell as a spreadsheet writes it; its row alone when the sheet does not have the column. */
  adresse(table: TableDuClasseur, { numero }: LigneLue, colonne: string): string {
    const position = this.#classeur.get(table)?.positions.get(colonne);
    return position === undefined ? `la ligne ${numero}` : `${lettresDe(position)}${numero}`;
  }

  /** Says something of a cell, unless the cell itself could not be read. */
  dis(
    gravite: Gravite,
    table: TableDuClasseur,
    ligne: LigneLue | null,
    colonne: string,
    remarque: Pick<Remarque, 'genre' | 'message' | 'attendu'>
  ): void {
    if (ligne?.fautes.has(colonne)) return;
    const tableau = this.#classeur.get(table);
    const position = tableau?.positions.get(colonne);
    const valeur = ecrit(ligne?.valeurs[colonne] ?? null);
    this.#signalements[gravite]({
      ...remarque,
      table,
      ...(tableau && { feuille: tableau.feuille }),
      ...(ligne && { ligne: ligne.numero, valeur }),
      ...(position !== undefined && { position }),
      colonne: enteteDe(table, colonne)
    });
  }
}

/** Rows as tables: sound once {@link verifieTables} and the reading of the cells find no fault. */
export function enTables(classeur: Classeur): TableRows {
  const rows = tablesDuClasseur.map((table) => [table, (classeur.get(table)?.lignes ?? []).map((l) => l.valeurs)]);
  return Object.fromEntries(rows) as TableRows;
}

/** Checks the tables as a whole: keys, and the rows that others name. */
export function verifieSchema(classeur: Classeur, verification: Verification): void {
  for (const probleme of verifieTables(enTables(classeur))) {
    const table = tablesDuClasseur.find((t) => t === probleme.table);
    const tableau = table && classeur.get(table);
    const ligne = tableau?.lignes[probleme.rang];
    if (table && ligne && !estSuite(probleme, ligne, tableau, classeur)) {
      verification.dis('erreur', table, ligne, probleme.colonne, enClair(table, probleme, ligne, tableau));
    }
  }
}

/** Whether a problem only follows from a cell or a column already faulted. */
function estSuite(probleme: SchemaProblem, { fautes }: LigneLue, tableau: Tableau, classeur: Classeur): boolean {
  const { cle, renvois = [], colonnes }: TableDefinition = tables[probleme.table];
  if (probleme.message.startsWith('clé en double')) return cle.some((colonne) => fautes.has(colonne));
  const cible = cibleDe(probleme);
  if (cible === null) return fautes.has(probleme.colonne) || !tableau.positions.has(probleme.colonne);
  const renvoi = renvois.find((r) => r.table === cible && r.colonnes.at(-1) === probleme.colonne);
  const vers = renvoi?.vers ?? [colonnes[probleme.colonne]?.reference?.split('.')[1] ?? ''];
  const vise = classeur.get(cible);
  return vise !== undefined && vise.lignes.length > 0 && vers.some((colonne) => !vise.positions.has(colonne));
}

function cibleDe({ message }: SchemaProblem): TableDuClasseur | null {
  const nom = /^n’existe pas dans (\w+)/.exec(message)?.[1];
  return tablesDuClasseur.find((table) => table === nom) ?? null;
}

function enClair(
  table: TableDuClasseur,
  probleme: SchemaProblem,
  ligne: LigneLue,
  tableau: Tableau
): Pick<Remarque, 'genre' | 'message' | 'attendu'> {
  const { valeurs } = ligne;
  const cible = cibleDe(probleme);
  const { cle, renvois = [] }: TableDefinition = tables[table];
  if (cible !== null) {
    const renvoi = renvois.find((r) => r.table === cible && r.colonnes.at(-1) === probleme.colonne);
    const cite = (renvoi?.colonnes ?? [probleme.colonne]).map((c) => ecrit(valeurs[c] ?? null)).join(', ');
    const feuille = feuilleDe(cible);
    return {
      genre: 'renvoi sans réponse',
      message: `«\u00a0${cite}\u00a0» n’est pas dans la feuille «\u00a0${feuille}\u00a0».`,
      attendu: `une ligne de la feuille «\u00a0${feuille}\u00a0»`
    };
  }
  if (probleme.message.startsWith('clé en double')) {
    const cite = cle.map((colonne) => `${enteteDe(table, colonne)} ${ecrit(valeurs[colonne] ?? null)}`).join(', ');
    const autre = tableau.lignes.find((l) => l !== ligne && cle.every((c) => l.valeurs[c] === valeurs[c]));
    const laquelle = autre === undefined ? 'Une autre ligne' : `La ligne ${autre.numero}`;
    return { genre: 'ligne en double', message: `${laquelle} a déjà\u00a0: ${cite}.`, attendu: 'une seule ligne' };
  }
  if (probleme.message === 'la fin précède le début') {
    return { genre: 'dates à l’envers', message: 'La fin précède le début.', attendu: 'une fin après le début' };
  }
  return { genre: 'valeur refusée', message: `Valeur refusée\u00a0: ${probleme.message}.` };
}
