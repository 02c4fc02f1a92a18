import { tablesDeLEtablissement, tablesDuClasseur, type TableDuClasseur } from '$lib/schema/classeur';
import { columnsOf } from '$lib/schema/columns';
import type { TableRows } from '$lib/schema/tables';

export type Ligne = Readonly<Record<string, string | number | boolean | null>>;
export type Contenu = ReadonlyMap<TableDuClasseur, readonly Ligne[]>;

/** What a workbook is of: a contract, one hospital without any contract, or neither, which is the blank model. */
export type Sujet =
  | { contrat: string; etablissement: null }
  | { contrat: null; etablissement: string }
  | { contrat: null; etablissement: null };

/** The sheets of a workbook. */
export const feuillesDe = ({ etablissement }: Sujet): readonly TableDuClasseur[] =>
  etablissement === null ? tablesDuClasseur : tablesDeLEtablissement;

/**
 * What a workbook holds of a dataset: one contract, the accounts and returns of its perimeter, every lever, and the
 * sources that these rows cite; of one hospital, its accounts, its returns and their sources; of neither, the levers alone.
 *
 * @throws Error when the dataset has no such contract
 */
export function contenuDe(rows: TableRows, { contrat, etablissement }: Sujet): Contenu {
  if (etablissement !== null) return contenuDeLEtablissement(rows, etablissement);
  if (contrat === null) return new Map([['levier', rows.levier ?? []]]);
  if (!rows.contrat?.some(({ id }) => id === contrat))
    throw new Error(`le contrat «\u00a0${contrat}\u00a0» n’existe pas`);
  const perimetre = new Set<unknown>(
    (rows.contrat_perimetre ?? []).filter((p) => p.contrat === contrat).map(({ ej }) => ej)
  );
  const contenu = new Map<TableDuClasseur, readonly Ligne[]>();
  const citees = new Set<unknown>();
  for (const table of tablesDuClasseur) {
    const lignes: readonly Ligne[] = rows[table] ?? [];
    const siennes = lignes.filter((ligne) => estDuContrat(table, ligne, contrat, perimetre, citees));
    contenu.set(table, siennes);
    if (columnsOf(table).some(([nom]) => nom === 'source')) for (const { source } of siennes) citees.add(source);
  }
  return contenu;
}

function contenuDeLEtablissement(rows: TableRows, ej: string): Contenu {
  const compte: readonly Ligne[] = (rows.compte ?? []).filter((ligne) => ligne.ej === ej);
  const transmission: readonly Ligne[] = (rows.transmission ?? []).filter((ligne) => ligne.ej === ej);
  const citees = new Set<unknown>([...compte, ...transmission].map(({ source }) => source));
  const source: readonly Ligne[] = (rows.source ?? []).filter(({ id }) => citees.has(id));
  return new Map<TableDuClasseur, readonly Ligne[]>([
    ['compte', compte],
    ['transmission', transmission],
    ['source', source]
  ]);
}

/** The table of sources comes last, when all that is cited is known. */
function estDuContrat(
  table: TableDuClasseur,
  ligne: Ligne,
  contrat: string,
  perimetre: ReadonlySet<unknown>,
  citees: ReadonlySet<unknown>
): boolean {
  if (table === 'contrat') return ligne.id === contrat;
  if (table === 'levier') return true;
  if (table === 'source') return citees.has(ligne.id);
  if (table === 'compte' || table === 'transmission') return perimetre.has(ligne.ej);
  return ligne.contrat === contrat;
}
