import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packTables } from '$lib/engine/archive';
import { digestOfText, sha256Hex } from '$lib/engine/checksum';
import type { Database } from '$lib/engine/database';
import { MANIFEST, type ManifestFile } from '$lib/engine/manifest';
import { composeManifest } from '$lib/engine/manifest-files';
import { memo } from '$lib/engine/memo';
import { digestModels, seal } from '$lib/engine/model-digests';
import { NativeDatabase } from '$lib/engine/native.server';
import { readIndex, type PublishedDataset } from '$lib/engine/publication';
import { cheminDe, groupes, type Groupe } from '$lib/schema/fichiers';
import { tableNames, tables, type TableName, type TableRows } from '$lib/schema/tables';
import { verifieTables } from '$lib/schema/validation';
import { cheminDuModele } from '$lib/views/model-path';
import { ecrisTables, type RowsEcrites } from '$lib/views/ecrites/ecrites';
import { nomsDeVues, registre } from '$lib/views/registre';
import { VIEWS_VERSION } from '$lib/views/version';
import type { ModeleEcrit, NomDeVue, Vues } from '$lib/views/vues';
import { effaceChantiers, estUnChantier, ouvreChantier } from './chantier';

/** Where datasets are published, and what is written beside the data. */
export interface Publication {
  /** `static/data`, or another root. */
  racine: string;
  nom: string;
  rows: TableRows;
  /** Text of the import report. */
  rapport: string;
  raconte: (ligne: string) => void;
}

/**
 * Writes one dataset: Parquet files, manifest, models in advance, then `index.json` last. Everything is written
 * aside and renamed at the end, so that a failure leaves the previous dataset whole.
 */
export async function publie({ racine, nom, rows, rapport, raconte }: Publication): Promise<PublishedDataset> {
  const dossierJeu = path.join(racine, nom);
  effaceChantiers(racine);
  const chantier = ouvreChantier(dossierJeu);
  const db = await NativeDatabase.open();
  try {
    await db.fill(rows, tableNames);
    const gardee = memo(db);
    const completes = { ...rows, ...(await ajouteEcrites(db, gardee, rows)) };
    const files = await ecrisFichiers(db, completes, chantier);
    const { manifest, textes } = composeManifest(
      { jeu: nom, sources: rows.source ?? [], viewsVersion: VIEWS_VERSION },
      files
    );
    for (const [chemin, texte] of [...textes, ['rapport.json', rapport] as const]) {
      mkdirSync(path.dirname(path.join(chantier, chemin)), { recursive: true });
      writeFileSync(path.join(chantier, chemin), texte);
    }
    const { dataVersion } = manifest;
    const { modeles, tete } = await ecrisModeles(gardee, chantier, dataVersion);
    const octets = files.reduce((n, f) => n + f.octets, 0);
    raconte(`${files.length} fichiers de tables (${Math.round(octets / 1024)} ko), ${modeles} modèles`);
    const [jeu] = rows.jeu ?? [];
    if (!jeu) throw new Error('La table «\u00a0jeu\u00a0» est vide.');
    const { titre, simule, donnees_au: donneesAu } = jeu;
    const publication = seal(
      { nom, titre, dataVersion, viewsVersion: VIEWS_VERSION, simule, donneesAu },
      { manifeste: digestOfText(textes.get(MANIFEST) ?? ''), modeles: tete }
    );
    installe(chantier, path.join(dossierJeu, dataVersion));
    ecrisIndex(racine, publication, raconte);
    supprimeAnciennes(dossierJeu, dataVersion);
    return publication;
  } finally {
    db.close();
    rmSync(chantier, { recursive: true, force: true });
  }
}

/**
 * Works out the tables that views read of others, and puts them with the facts.
 * @throws Error when a row of them does not fit its table
 */
async function ajouteEcrites(db: NativeDatabase, gardee: Database, rows: TableRows): Promise<RowsEcrites> {
  const ecrites = await ecrisTables(gardee);
  const [probleme] = verifieTables({ ...ecrites, ...citees(rows) }).filter(({ table }) => table in ecrites);
  if (probleme) {
    const { table, rang, colonne, valeur, message } = probleme;
    throw new Error(`${table}, rang ${rang}, ${colonne} = «\u00a0${valeur}\u00a0»\u00a0: ${message}`);
  }
  for (const table of ['suivi', 'alerte', 'comparaison', 'couverture'] as const) {
    await db.append(table, ecrites[table]);
  }
  return ecrites;
}

const citees = ({ contrat = [], indicateur = [], source = [] }: TableRows): TableRows => ({
  contrat,
  indicateur,
  source
});

/** The partitions of a group of tables; of the whole dataset there is one, which has no name. */
function partitionsDe({ par, tables: noms }: Groupe, rows: TableRows): (string | null)[] {
  if (par === null) return [null];
  if (par === 'ght') return (rows.ght ?? []).map(({ code }) => code).sort();
  return [
    ...new Set(noms.flatMap((nom) => (rows[nom] ?? []).flatMap((r) => ('contrat' in r ? [r.contrat] : []))))
  ].sort();
}

const DES_EJ = 'SELECT ej FROM etablissement WHERE ght = $1';

/** Which rows of a table go into the file of a partition. */
function conditionDe(table: TableName, { par }: Groupe): string {
  if (par === 'contrat') return 'contrat = $1';
  if (table !== 'mesure') return par === null ? 'true' : `ej IN (${DES_EJ})`;
  return par === null ? "entite_type IN ('region', 'national')" : `entite = $1 OR entite IN (${DES_EJ})`;
}

async function ecrisFichiers(db: NativeDatabase, rows: TableRows, chantier: string): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const groupe of groupes) {
    for (const partition of partitionsDe(groupe, rows)) {
      const file = await ecrisFichier(db, groupe, partition, chantier);
      if (file) files.push(file);
    }
  }
  return files;
}

interface Bornes {
  lignes: number;
  debut: string | null;
  fin: string | null;
}

/** Writes the tables of one file; null where a partition has no row. */
async function ecrisFichier(
  db: NativeDatabase,
  groupe: Groupe,
  partition: string | null,
  chantier: string
): Promise<ManifestFile | null> {
  const chemin = cheminDe(groupe, partition);
  const fichier = path.join(chantier, chemin);
  const contenu = new Map<TableName, Uint8Array>();
  const bornes = new Map<TableName, Bornes>();
  mkdirSync(path.dirname(fichier), { recursive: true });
  for (const table of groupe.tables) {
    const condition = conditionDe(table, groupe);
    const parametres = partition === null ? [] : [partition];
    const bornees = await bornesDe(db, table, condition, parametres);
    if (partition !== null && bornees.lignes === 0) continue;
    await db.writeParquet(table, fichier, condition, parametres);
    contenu.set(table, readFileSync(fichier));
    bornes.set(table, bornees);
  }
  const [seule] = contenu.values();
  if (!seule) return null;
  const bytes = groupe.tables.length === 1 ? seule : packTables(contenu);
  writeFileSync(fichier, bytes);
  const dates = (de: 'debut' | 'fin') => [...bornes.values()].flatMap((b) => b[de] ?? []).sort();
  return {
    chemin,
    partition,
    tables: Object.fromEntries([...bornes].map(([table, { lignes }]) => [table, lignes])),
    octets: bytes.length,
    sha256: sha256Hex(bytes),
    debut: dates('debut')[0] ?? null,
    fin: dates('fin').at(-1) ?? null
  };
}

async function bornesDe(db: Database, table: TableName, condition: string, parametres: string[]): Promise<Bornes> {
  const periode = 'fin' in tables[table].colonnes && 'debut' in tables[table].colonnes;
  const dates = periode
    ? "strftime(min(debut), '%Y-%m-%d') AS debut, strftime(max(fin), '%Y-%m-%d') AS fin"
    : 'NULL AS debut, NULL AS fin';
  const [bornes] = await db.query<Bornes>(
    `SELECT count(*)::INTEGER AS lignes, ${dates} FROM ${table} WHERE ${condition}`,
    parametres
  );
  return bornes ?? { lignes: 0, debut: null, fin: null };
}

/** Writes the models and the lists of their digests; gives how many, and the digest of the head list. */
async function ecrisModeles(
  db: Database,
  chantier: string,
  dataVersion: string
): Promise<{ modeles: number; tete: string }> {
  const textes = new Map<string, string>();
  for (const vue of nomsDeVues) {
    for (const ecrit of await modelesDe(db, vue, dataVersion)) {
      textes.set(cheminDuModele(vue, ecrit.params), JSON.stringify(ecrit));
    }
  }
  const { fichiers, tete } = digestModels(textes);
  for (const [chemin, texte] of [...textes, ...fichiers]) {
    const fichier = path.join(chantier, chemin);
    mkdirSync(path.dirname(fichier), { recursive: true });
    writeFileSync(fichier, texte);
  }
  return { modeles: textes.size, tete };
}

async function modelesDe<V extends NomDeVue>(db: Database, vue: V, dataVersion: string): Promise<ModeleEcrit<V>[]> {
  const ecrits: ModeleEcrit<V>[] = [];
  for (const params of await registre[vue].parametres(db)) {
    const modele: Vues[V]['modele'] = await registre[vue].run(db, params);
    ecrits.push({ vue, params, dataVersion, viewsVersion: VIEWS_VERSION, modele });
  }
  return ecrits;
}

function installe(chantier: string, cible: string): void {
  const ecarte = `${chantier}-ancien`;
  if (existsSync(cible)) renameSync(cible, ecarte);
  renameSync(chantier, cible);
  rmSync(ecarte, { recursive: true, force: true });
}

/** Adds or replaces the dataset's line; the others stay. Written aside, then renamed. */
function ecrisIndex(racine: string, publication: PublishedDataset, raconte: Publication['raconte']): void {
  const fichier = path.join(racine, 'index.json');
  const { jeux: avant, ecartees } = readIndex(existsSync(fichier) ? readFileSync(fichier, 'utf8') : '{"jeux":[]}');
  if (ecartees > 0) raconte(`index.json\u00a0: ${ecartees} ligne(s) sans empreintes laissée(s) de côté`);
  const connu = avant.some((jeu) => jeu.nom === publication.nom);
  const jeux = connu ? avant.map((jeu) => (jeu.nom === publication.nom ? publication : jeu)) : [...avant, publication];
  writeFileSync(`${fichier}.tmp`, `${JSON.stringify({ jeux }, null, 1)}\n`);
  renameSync(`${fichier}.tmp`, fichier);
}

function supprimeAnciennes(dossierJeu: string, dataVersion: string): void {
  for (const nom of readdirSync(dossierJeu)) {
    if (nom !== dataVersion && !estUnChantier(nom)) rmSync(path.join(dossierJeu, nom), { recursive: true });
  }
}
