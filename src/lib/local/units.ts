import { groups } from 'd3';
import type { ImportResult } from '$lib/importers/types';
import type { Cell } from '$lib/engine/database';
import type { Retrait, TableDeComptes, Unite } from '$lib/engine/local';
import { tableNames, tablesParContrat, type TableName, type TableRows } from '$lib/schema/tables';

const COMPTES: readonly TableDeComptes[] = ['compte', 'transmission', 'liste_ej'];

/** Tables of one contract, with the column that names it. */
export const tablesDuContrat: readonly { table: TableName; colonne: string }[] = [
  { table: 'contrat', colonne: 'id' },
  { table: 'contrat_evenement', colonne: 'contrat' },
  { table: 'contrat_perimetre', colonne: 'contrat' },
  ...tablesParContrat.map((table) => ({ table, colonne: 'contrat' }))
];

/** Name of a unit: two imports of the same unit replace each other. */
export function cleDUnite(unite: Unite): string {
  switch (unite.genre) {
    case 'contrat':
      return `contrat ${unite.contrat}`;
    case 'comptes':
      return `${unite.table} ${unite.ej}`;
    case 'notifications':
      return `notifications ${unite.ej} ${unite.campagne} ${unite.detail}`;
    case 'mesures':
      return `mesures ${unite.source} ${unite.edition} ${unite.entite_type} ${unite.entite}`;
  }
}

/** The units of a file that was read. Sources and levers are of no unit: those that are not known are added. */
export function unitesDe({ rows }: Pick<ImportResult, 'rows'>): Unite[] {
  return [
    ...(rows.contrat ?? []).map(({ id }): Unite => ({
      genre: 'contrat',
      contrat: id,
      rows: lignesDuContrat(rows, id)
    })),
    ...COMPTES.flatMap((table) => unitesDeComptes(rows, table)),
    ...groups(rows.notification ?? [], (n) => cleDUnite({ genre: 'notifications', ...n, rows: {} })).flatMap(
      ([, notification]): Unite[] => {
        const [n] = notification;
        if (!n) return [];
        const { ej, campagne, detail } = n;
        return [{ genre: 'notifications', ej, campagne, detail, rows: { notification } }];
      }
    ),
    ...groups(rows.mesure ?? [], (m) => cleDUnite({ genre: 'mesures', ...m, rows: {} })).flatMap(
      ([, mesure]): Unite[] => {
        const [m] = mesure;
        if (!m) return [];
        const { source, edition, entite_type, entite } = m;
        return [{ genre: 'mesures', source, edition, entite_type, entite, rows: { mesure } }];
      }
    )
  ];
}

/** Of these rows, those of one contract. */
export function lignesDuContrat(rows: TableRows, contrat: string): TableRows {
  const siennes: TableRows = {};
  for (const { table, colonne } of tablesDuContrat) {
    const lignes: readonly Readonly<Record<string, Cell>>[] = rows[table] ?? [];
    Object.assign(siennes, { [table]: lignes.filter((ligne) => ligne[colonne] === contrat) });
  }
  return siennes;
}

function unitesDeComptes(rows: TableRows, table: TableDeComptes): Unite[] {
  const lignes: readonly { ej: string }[] = rows[table] ?? [];
  return groups(lignes, ({ ej }) => ej).map(([ej, siennes]) => ({
    genre: 'comptes',
    table,
    ej,
    rows: { [table]: siennes }
  }));
}

/** Units after others: the later one of a name stands, at the place of the former. */
export function superpose(avant: readonly Unite[], apres: readonly Unite[]): Unite[] {
  return [...new Map([...avant, ...apres].map((unite) => [cleDUnite(unite), unite])).values()];
}

/** The published rows that units replace. */
export function retraitsDe(unites: readonly Unite[]): Retrait[] {
  const retraits = new Map<string, Retrait>();
  const retire = (table: TableName, colonnes: string[], valeurs: Cell[]) => {
    const connu = retraits.get(table);
    if (connu) connu.valeurs.push(valeurs);
    else retraits.set(table, { table, colonnes, valeurs: [valeurs] });
  };
  for (const unite of unites) {
    if (unite.genre === 'contrat') {
      for (const { table, colonne } of tablesDuContrat) retire(table, [colonne], [unite.contrat]);
    } else if (unite.genre === 'comptes') retire(unite.table, ['ej'], [unite.ej]);
    else if (unite.genre === 'notifications')
      retire('notification', ['ej', 'campagne', 'detail'], [unite.ej, unite.campagne, unite.detail]);
    else {
      const { source, edition, entite_type, entite } = unite;
      retire('mesure', ['source', 'edition', 'entite_type', 'entite'], [source, edition, entite_type, entite]);
    }
  }
  return [...retraits.values()];
}

/** Every row of the units, table by table. */
export function lignesDe(unites: readonly Unite[]): TableRows {
  const rows: TableRows = {};
  for (const table of tableNames) {
    const lignes = unites.flatMap((unite): readonly object[] => unite.rows[table] ?? []);
    if (lignes.length > 0) Object.assign(rows, { [table]: lignes });
  }
  return rows;
}
