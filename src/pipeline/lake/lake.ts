import { accord } from '$lib/format/phrase';
import type { Cell } from '$lib/engine/database';
import { NativeDatabase } from '$lib/engine/native.server';
import { fiches } from '$lib/importers/fiches';
import type { Problem } from '$lib/importers/types';
import { tablesDeFaits, type Row, type TableName, type TableRows } from '$lib/schema/tables';
import { verifieTables } from '$lib/schema/validation';
import { problemeEnPhrase } from '$lib/words/importer/phrase';
import { ligneIndicateur } from '../jeu/assemble';
import { verifieNom, type Configuration } from '../jeu/configuration';
import { libelleRegion, regionCommune } from '../jeu/depuis-dossier';
import { lakeFiles, type LakeFile } from './files';
import { readLakeFile } from './read';

export interface LakeOptions {
  nom: string | undefined;
  titre: string | undefined;
  region: string | undefined;
}

/** Made here whatever the lake says: the sheets and the rules of alert are those of the project. */
const MADE_HERE: readonly TableName[] = ['indicateur', 'regle', 'dossier_page'];
/** Problems that the terminal tells. */
const TOLD = 20;

/**
 * The tables of a lake and the configuration of their dataset.
 * @param references rows of the repository that the lake may do without: list of levers, sources
 * @throws Error in French when a row does not fit its table; nothing is published then
 */
export async function readLake(
  lake: string,
  references: TableRows,
  options: LakeOptions,
  tell: (line: string) => void
): Promise<{ rows: TableRows; config: Configuration }> {
  const { files, unknown } = lakeFiles(lake);
  for (const name of unknown) tell(`  ${name}\u00a0: ni table, ni fichier Parquet, laissé de côté`);
  const read = await readTables(files, tell);
  const rows: TableRows = {
    ...read.rows,
    indicateur: fiches.map(ligneIndicateur),
    levier: read.rows.levier ?? references.levier ?? [],
    source: described(references.source ?? [], read.rows.source ?? [])
  };
  // What could not be read leaves holes that the schema would only tell again.
  const problems = read.problems.length > 0 ? read.problems : schemaProblems(rows, read.origins);
  for (const problem of problems.slice(0, TOLD)) tell(`  ${problem.fichier}, ${problemeEnPhrase(problem)}`);
  if (problems.length > 0)
    throw new Error(
      `${problems.length} ${accord(problems.length, 'défaut', 'défauts')} dans les tables de ${lake}\u00a0; le jeu précédent reste en place.`
    );
  if ((rows.mesure ?? []).length === 0 && (rows.contrat ?? []).length === 0)
    throw new Error(`${lake} n’a ni mesure ni contrat à publier\u00a0; le jeu précédent reste en place.`);
  tellOutside(rows, tell);
  return {
    rows,
    config: { ...configurationOf(rows, options, lake), sources: (read.rows.source ?? []).map(({ id }) => id) }
  };
}

/** The lake's own description of a source stands before the repository's. */
function described(known: readonly Row<'source'>[], theirs: readonly Row<'source'>[]): Row<'source'>[] {
  const ids = new Set(theirs.map(({ id }) => id));
  return [...theirs, ...known.filter(({ id }) => !ids.has(id))];
}

/** What the table `jeu` says of the dataset, unless the command says otherwise. */
function configurationOf(rows: TableRows, options: LakeOptions, lake: string): Configuration {
  const [jeu, autre] = rows.jeu ?? [];
  const nom = options.nom ?? jeu?.nom;
  if (nom === undefined || autre !== undefined)
    throw new Error(`${lake}\u00a0: une seule ligne est attendue dans la table jeu\u00a0; sans elle, donnez --jeu.`);
  const perimetres = rows.ght?.map(({ code }) => code).sort() ?? null;
  const region = options.region ?? jeu?.region ?? regionCommune(perimetres);
  const titre = options.titre ?? jeu?.titre ?? nom;
  const simulated = [...(rows.compte ?? []), ...(rows.mesure ?? [])].some(({ simule }) => simule);
  return {
    nom: verifieNom(nom),
    titre,
    region,
    region_libelle: region === jeu?.region ? jeu.region_libelle : libelleRegion(region, perimetres),
    presentation: jeu?.presentation ?? `Tables de l’entrepôt, jeu «\u00a0${titre}\u00a0».`,
    // One simulated figure makes the dataset one: it is never shown without saying so.
    simule: jeu?.simule === true || simulated,
    perimetres,
    ...(jeu && { donnees_au: jeu.donnees_au })
  };
}

/** Where the rows of a table come from: each file with the rank of its first row. */
type Origins = Map<TableName, { fichier: string; first: number }[]>;

async function readTables(
  files: readonly LakeFile[],
  tell: (line: string) => void
): Promise<{ rows: TableRows; origins: Origins; problems: Problem[] }> {
  const rows: TableRows = {};
  const origins: Origins = new Map();
  const problems: Problem[] = [];
  const db = await NativeDatabase.open();
  try {
    for (const table of tablesDeFaits.filter((name) => !MADE_HERE.includes(name))) {
      const theirs = files.filter((file) => file.table === table);
      if (theirs.length === 0) continue;
      const all: Record<string, Cell>[] = [];
      const origin: { fichier: string; first: number }[] = [];
      for (const file of theirs) {
        const read = await readLakeFile(db, file);
        origin.push({ fichier: file.fichier, first: all.length });
        for (const row of read.rows) all.push(row);
        problems.push(...read.problems);
      }
      Object.assign(rows, { [table]: all });
      origins.set(table, origin);
      const { length: n } = theirs;
      tell(`  ${table}\u00a0: ${all.length} ${accord(all.length, 'ligne')}, ${n} ${accord(n, 'fichier')}`);
    }
  } finally {
    db.close();
  }
  return { rows, origins, problems };
}

/** What the schema says of the rows, at the file and the row where they are. */
function schemaProblems(rows: TableRows, origins: Origins): Problem[] {
  return verifieTables(rows).map(({ table, rang, colonne, valeur, message }) => {
    const file = origins.get(table)?.findLast(({ first }) => first <= rang);
    return {
      ...{ severite: 'erreur', fichier: file?.fichier ?? table, ligne: rang - (file?.first ?? 0) + 1, colonne, valeur },
      ...{ genre: 'lac', message: `«\u00a0${valeur}\u00a0»\u00a0: ${message}.` },
      suite: 'Corrigez la table dans l’entrepôt, puis relancez\u00a0: rien n’est publié.'
    };
  });
}

/** Rows of entities that the dataset does not follow: they are sound and are not published. */
function tellOutside(rows: TableRows, tell: (line: string) => void): void {
  const ejs = new Set((rows.etablissement ?? []).map(({ ej }) => ej));
  for (const { ancien } of rows.succession ?? []) ejs.add(ancien);
  for (const table of ['compte', 'transmission', 'liste_ej'] as const) {
    const outside = new Set((rows[table] ?? []).map(({ ej }) => ej).filter((ej) => !ejs.has(ej)));
    if (outside.size > 0)
      tell(
        `  ${table}\u00a0: ${outside.size} entités hors de la table etablissement, non publiées (${[...outside].slice(0, 5).join(', ')})`
      );
  }
}
