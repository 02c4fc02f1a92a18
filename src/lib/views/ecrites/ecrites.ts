import type { TableEcrite, TableRows } from '$lib/schema/tables';

/** Rows of the tables that are worked out from the others. */
export type RowsEcrites = Required<Pick<TableRows, TableEcrite>>;
