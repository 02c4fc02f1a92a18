import { parCle } from '$lib/domain/comptes/par-cle';
import type { Row, TableRows } from '$lib/schema/tables';

/** Accounts of a dataset, asked for one group at a time: those of a country are never held together. */
export type ComptesDuGht = (ght: string) => readonly Row<'compte'>[];

/** Accounts told entity by entity, by group of the dataset. */
export function comptesParGht(
  { etablissement = [] }: TableRows,
  comptesDe: (ej: string) => readonly Row<'compte'>[]
): ComptesDuGht {
  const membres = parCle(etablissement, ({ ght }) => ght);
  return (ght) => (membres.get(ght) ?? []).flatMap(({ ej }) => comptesDe(ej));
}

/** Accounts that are all there, as a folder of files gives them. */
export function comptesEnMemoire(rows: TableRows): ComptesDuGht {
  const parEj = parCle(rows.compte ?? [], ({ ej }) => ej);
  return comptesParGht(rows, (ej) => parEj.get(ej) ?? []);
}
