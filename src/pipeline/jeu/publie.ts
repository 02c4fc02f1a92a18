import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '$lib/engine/database';
import type { Manifest, ManifestFile } from '$lib/engine/manifest';
import { memo } from '$lib/engine/memo';
import { digestModels, seal } from '$lib/engine/model-digests';
import { NativeDatabase } from '$lib/engine/native.server';
import { readIndex, type PublishedDataset } from '$lib/engine/publication';
import {
  SCHEMA_VERSION,
  tableNames,
  tables,
  tablesParContrat,
  type TableName,
  type TableRows
} from '$lib/schema/tables';
import { cheminDuModele } from '$lib/views/model-path';
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
    const files = await ecrisTables(db, rows, chantier);
    const dataVersion = versionDes(files);
    const manifest: Manifest = {
      schemaVersion: SCHEMA_VERSION,
      dataVersion,
      viewsVersion: VIEWS_VERSION,
      jeu: nom,
      tables: files,
      sources: rows.source ?? []
    };
    const texteDuManifeste = `${JSON.stringify(manifest, null, 1)}\n`;
    writeFileSync(path.join(chantier, 'manifest.json'), texteDuManifeste);
    writeFileSync(path.join(chantier, 'rapport.json'), rapport);
    const { modeles, tete } = await ecrisModeles(memo(db), chantier, dataVersion);
    const octets = files.reduce((n, f) => n + f.octets, 0);
    raconte(`${files.length} fichiers Parquet (${Math.round(octets / 1024)} ko), ${modeles} modèles`);
    const [jeu] = rows.jeu ?? [];
    if (!jeu) throw new Error('La table «\u00a0jeu\u00a0» est vide.');
    const { titre, simule, donnees_au: donneesAu } = jeu;
    const publication = seal(
      { nom, titre, dataVersion, viewsVersion: VIEWS_VERSION, simule, donneesAu },
      { manifeste: createHash('sha256').update(texteDuManifeste).digest('hex'), modeles: tete }
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

/** Whose file it is: a page costs one GHT or one contract, and a server can grant one folder. */
interface Partition {
  par: 'ght' | 'contrat';
  de: string;
}

async function ecrisTables(db: NativeDatabase, rows: TableRows, chantier: string): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  const ecris = async (table: TableName, partition: Partition | null, where: string, parametres: string[]) => {
    const chemin = partition === null ? `${table}.parquet` : `${partition.par}/${partition.de}/${table}.parquet`;
    const fichier = path.join(chantier, chemin);
    mkdirSync(path.dirname(fichier), { recursive: true });
    await db.writeParquet(table, fichier, where, parametres);
    const periode = 'fin' in tables[table].colonnes && 'debut' in tables[table].colonnes;
    const bornes = periode
      ? "strftime(min(debut), '%Y-%m-%d') AS debut, strftime(max(fin), '%Y-%m-%d') AS fin"
      : 'NULL AS debut, NULL AS fin';
    const [mesures] = await db.query<{ lignes: number; debut: string | null; fin: string | null }>(
      `SELECT count(*)::INTEGER AS lignes, ${bornes} FROM ${table} WHERE ${where}`,
      parametres
    );
    const bytes = readFileSync(fichier);
    files.push({
      table,
      partition: partition?.de ?? null,
      chemin,
      lignes: mesures?.lignes ?? 0,
      octets: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      debut: mesures?.debut ?? null,
      fin: mesures?.fin ?? null
    });
  };
  const parContrat: readonly TableName[] = tablesParContrat;
  for (const table of tableNames) {
    if (table !== 'mesure' && table !== 'compte' && !parContrat.includes(table)) await ecris(table, null, 'true', []);
  }
  await ecris('mesure', null, "entite_type IN ('region', 'national')", []);
  for (const { code } of [...(rows.ght ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const ght = { par: 'ght', de: code } as const;
    const condition = 'entite = $1 OR entite IN (SELECT ej FROM etablissement WHERE ght = $1)';
    await ecris('mesure', ght, condition, [code]);
    if ((rows.compte ?? []).length > 0) {
      await ecris('compte', ght, 'ej IN (SELECT ej FROM etablissement WHERE ght = $1)', [code]);
    }
  }
  for (const table of tablesParContrat) {
    const contrats = new Set((rows[table] ?? []).map(({ contrat }) => contrat));
    for (const id of [...contrats].sort()) await ecris(table, { par: 'contrat', de: id }, 'contrat = $1', [id]);
  }
  return files;
}

/** Hash of the table files alone: the same tables have the same version, whatever the views. */
function versionDes(files: readonly ManifestFile[]): string {
  const hash = createHash('sha256');
  for (const { chemin, sha256 } of files) hash.update(`${chemin} ${sha256}\n`);
  return hash.digest('hex').slice(0, 12);
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
