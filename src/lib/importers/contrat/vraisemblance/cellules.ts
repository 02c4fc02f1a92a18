import { group } from 'd3';
import { nombre } from '$lib/format/nombre';
import type { TableDuClasseur } from '$lib/schema/classeur';
import type { LigneLue } from '../tableau';
import type { Verification } from '../verification';

/** A number in a cell of a workbook. */
export interface Cellule {
  table: TableDuClasseur;
  ligne: LigneLue;
  colonne: string;
  valeur: number;
}

/** The number that a row has in a column; null where there is none. */
export function nombreDe({ valeurs }: Pick<LigneLue, 'valeurs'>, colonne: string): number | null {
  const valeur = valeurs[colonne];
  return typeof valeur === 'number' ? valeur : null;
}

/** The text or the day that a row has in a column; null where there is none. */
export function texteDe({ valeurs }: Pick<LigneLue, 'valeurs'>, colonne: string): string | null {
  const valeur = valeurs[colonne];
  return typeof valeur === 'string' ? valeur : null;
}

/** The rows of a table that have both days, with them. */
export function lignesDatees(
  v: Verification,
  table: TableDuClasseur,
  debut: string,
  fin: string
): { ligne: LigneLue; debut: string; fin: string }[] {
  return v.lignes(table).flatMap((ligne) => {
    const jours = { debut: texteDe(ligne, debut), fin: texteDe(ligne, fin) };
    return jours.debut === null || jours.fin === null ? [] : [{ ligne, debut: jours.debut, fin: jours.fin }];
  });
}

/** The last day of the contract, by its own row and by its versions; null when none of them says it. */
export function termeDuContrat(v: Verification): string | null {
  const lignes = [...v.lignes('contrat'), ...v.lignes('contrat_version')];
  const fins = lignes.flatMap((ligne) => texteDe(ligne, 'fin') ?? []);
  return fins.sort().at(-1) ?? null;
}

/** The numbers that the rows of a table have in its columns. */
export function cellules(v: Verification, table: TableDuClasseur, colonnes: readonly string[]): Cellule[] {
  return v.lignes(table).flatMap((ligne) =>
    colonnes.flatMap((colonne) => {
      const valeur = nombreDe(ligne, colonne);
      return valeur === null ? [] : [{ table, ligne, colonne, valeur }];
    })
  );
}

/** Groups things by what they have in common. */
export function parGroupe<T>(choses: readonly T[], cle: (chose: T) => unknown): T[][] {
  return [...group(choses, (chose) => JSON.stringify(cle(chose))).values()];
}

/** An amount in full: `1 250 000 €`; what is counted otherwise keeps its decimals. */
export function enEuros(montant: number): string {
  return `${nombre(montant)}\u00a0€`;
}
