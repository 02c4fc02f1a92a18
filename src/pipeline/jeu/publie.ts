import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOfText } from '$lib/engine/checksum';
import type { EarlierVersion } from '$lib/engine/earlier';
import { MANIFEST, type ManifestFile } from '$lib/engine/manifest';
import { composeManifest } from '$lib/engine/manifest-files';
import { listDigests, seal } from '$lib/engine/model-digests';
import { NativeDatabase } from '$lib/engine/native.server';
import { earlierVersions, readIndex, type PublishedDataset } from '$lib/engine/publication';
import { KEPT_VERSIONS } from '$lib/engine/versions-to-keep';
import { groupes } from '$lib/schema/fichiers';
import { tableNames, type Row, type TableRows } from '$lib/schema/tables';
import { verifieTables } from '$lib/schema/validation';
import { ecrisComparaison } from '$lib/views/ecrites/comparaison';
import { reunis } from '$lib/views/ecrites/ecrites';
import { entitesHorsContrat } from '$lib/views/ecrites/entites';
import { ecrisVeille } from '$lib/views/ecrites/veille';
import { VIEWS_VERSION } from '$lib/views/version';
import { Atelier } from './atelier';
import { auFilDesComptes } from './au-fil';
import { ecrisTextes, effaceChantiers, installe, ouvreChantier } from './chantier';
import { comptesEnMemoire, type ComptesDuGht } from './comptes';
import { ecrisFichiers, type AuFil } from './fichiers';
import { embauche, type Equipe } from './equipe';
import { ecrisCommuns, lotsDe, type ContratsEcrits, type Lot } from './lots';
import { supprimeAnciennes, versionsAGarder } from './versions-gardees';

/** Where datasets are published, and what is written beside the data. */
export interface Publication {
  /** `static/data`, or another root. */
  racine: string;
  nom: string;
  rows: TableRows;
  /** Accounts that `rows` leaves out. */
  comptesDuGht?: ComptesDuGht;
  /** Last days covered by versions that were published elsewhere before this one. */
  versions?: readonly string[];
  /** Versions to keep beside this one, when they are not those that it replaces; their folders are there. */
  anterieures?: readonly EarlierVersion[];
  /** How many of those that it replaces are kept. */
  gardees?: number;
  /** Text of the import report, asked for once all rows were. */
  rapport: () => string;
  raconte: (ligne: string) => void;
}

/**
 * Writes one dataset: Parquet files, manifest, models in advance, then `index.json` last. Everything is written
 * aside and renamed at the end, so that a failure leaves the previous dataset whole.
 *
 * Rows are let go as they are written: what a caller does not hold leaves the memory.
 */
export function publie(publication: Publication): Promise<PublishedDataset> {
  return publieEtOublie({ ...publication, rows: { ...publication.rows } });
}

/** @param publication whose rows are this one's to forget */
async function publieEtOublie({ racine, nom, rows, rapport, raconte, ...p }: Publication): Promise<PublishedDataset> {
  const dossierJeu = path.join(racine, nom);
  effaceChantiers(racine);
  const chantier = ouvreChantier(dossierJeu);
  const lots = lotsDe(rows);
  const equipe = embauche(lots);
  try {
    const comptesDuGht = p.comptesDuGht ?? comptesEnMemoire(rows);
    const { files, contrats } = await ecrisTables(rows, comptesDuGht, chantier, { lots, equipe });
    const [jeu] = rows.jeu ?? [];
    if (!jeu) throw new Error('La table «\u00a0jeu\u00a0» est vide.');
    const { titre, simule, donnees_au: donneesAu } = jeu;
    const meta = { jeu: nom, sources: rows.source ?? [], viewsVersion: VIEWS_VERSION };
    const remplacee = lisIndex(racine).jeux.find((j) => j.nom === nom);
    const { dataVersion } = composeManifest(meta, files).manifest;
    const anterieures = [
      ...(p.anterieures ??
        versionsAGarder({ dossierJeu, remplacee, dataVersion, donneesAu }, p.gardees ?? KEPT_VERSIONS))
    ];
    const { textes } = composeManifest({ ...meta, anterieures }, files);
    ecrisTextes(chantier, [...textes, ['rapport.json', rapport()]]);
    const ecrits = { dossier: chantier, files };
    const autres = await Promise.all([
      ...lots.map((lot) => equipe.confie('groupes', lot, ecrits)),
      ecrisCommuns(ecrits)
    ]);
    const empreintes = new Map([...contrats.map((ecrits) => ecrits.empreintes), ...autres].flatMap((e) => [...e]));
    const { fichiers, tete } = listDigests(empreintes);
    ecrisTextes(chantier, fichiers);
    const octets = files.reduce((n, f) => n + f.octets, 0);
    raconte(`${files.length} fichiers de tables (${Math.round(octets / 1024)} ko), ${empreintes.size} modèles`);
    const versions = earlierVersions(p.versions ?? [], remplacee, donneesAu);
    const publication = seal(
      {
        ...{ nom, titre, dataVersion, viewsVersion: VIEWS_VERSION, simule, donneesAu },
        ...(versions.length > 0 && { versions })
      },
      { manifeste: digestOfText(textes.get(MANIFEST) ?? ''), modeles: tete }
    );
    installe(chantier, path.join(dossierJeu, dataVersion));
    ecrisIndex(racine, publication, raconte);
    supprimeAnciennes(dossierJeu, dataVersion, anterieures);
    return publication;
  } finally {
    await equipe.quitte();
    rmSync(chantier, { recursive: true, force: true });
  }
}

/** Groups written once those of the facts are: what they hold is worked out from these. */
const DES_CONTRATS = ['suivi', 'alertes', 'calendrier', 'aides'];
const DE_LA_COMPARAISON = 'comparaison';
const DE_LA_VEILLE = 'veille';
const SOCLE = 'socle';
const DES_COMPTES = 'comptes';

/**
 * Writes the facts, then what is worked out from them: how groups compare, and the follow-up of each contract. The
 * contracts of a lot are worked out as soon as the accounts of their members are written, last of the facts.
 * @param rows loses what is written by group or by contract
 */
async function ecrisTables(
  rows: TableRows,
  comptesDuGht: ComptesDuGht,
  chantier: string,
  { lots, equipe }: { lots: readonly Lot[]; equipe: Equipe }
): Promise<{ files: ManifestFile[]; contrats: ContratsEcrits[] }> {
  const moteurs = [await NativeDatabase.open(), await NativeDatabase.open()];
  try {
    for (const db of moteurs) await db.fill({}, tableNames);
    const files: ManifestFile[] = [];
    const ecris = async (noms: readonly string[], lignes: TableRows, auFil: AuFil = {}) => {
      for (const groupe of groupes.filter(({ nom }) => noms.includes(nom))) {
        files.push(...(await ecrisFichiers(moteurs, groupe, lignes, chantier, auFil)));
      }
    };
    const oublie = (nom: string) => {
      for (const { tables } of groupes.filter((groupe) => groupe.nom === nom))
        Object.assign(rows, Object.fromEntries(tables.map((table) => [table, []])));
    };
    delete rows.compte;
    const tardifs = [SOCLE, DES_COMPTES, DE_LA_VEILLE, DE_LA_COMPARAISON, ...DES_CONTRATS];
    for (const nom of new Set(groupes.map((groupe) => groupe.nom).filter((n) => !tardifs.includes(n)))) {
      await ecris([nom], rows);
      oublie(nom);
    }
    const compares = { ...rows, ...verifiees(await comparaisonDe(rows, files, chantier), rows) };
    await ecris([SOCLE, DE_LA_COMPARAISON], compares);
    const veille: Row<'veille'>[] = [];
    const quand = { au: rows.jeu?.[0]?.donnees_au ?? '', jours: rows.date_legale ?? [] };
    const compte = (ght: string) => {
      const lignes = comptesDuGht(ght);
      veille.push(...ecrisVeille(lignes, quand));
      return lignes;
    };
    const tables = groupes.flatMap((groupe) => (groupe.nom === DES_COMPTES ? groupe.tables : []));
    const desLots = auFilDesComptes(lots, (lot, comptes, partitions) =>
      equipe.confie('contrats', lot, {
        ...{ dossier: chantier, files: [...files, ...comptes] },
        attendues: { tables, partitions }
      })
    );
    await ecris([DES_COMPTES], rows, { tardives: { compte }, ecrite: desLots.ecrite });
    oublie(DES_COMPTES);
    await ecris([DE_LA_VEILLE], { ...rows, ...verifiees({ veille }, rows) });
    const contrats = await Promise.all(desLots.confies);
    const suivis = reunis(contrats.map((ecrits) => ecrits.suivis));
    const seuls = await Promise.all(
      lotsDesSeuls(lots, { ...rows, ...suivis }, quand.au).map((lot) =>
        equipe.confie('seuls', lot, { dossier: chantier, files })
      )
    );
    const desEntites = {
      signal_ej: seuls.flatMap(({ signal_ej: signaux }) => signaux),
      examen_ej: seuls.flatMap(({ examen_ej: examens }) => examens)
    };
    await ecris(DES_CONTRATS, { ...rows, ...verifiees({ ...suivis, ...desEntites }, rows) });
    return { files, contrats };
  } finally {
    for (const db of moteurs) db.close();
  }
}

/** The lots of the hospitals that no contract has examined, each with its own. */
function lotsDesSeuls(
  lots: readonly Lot[],
  { etablissement = [], contrat = [], contrat_perimetre: perimetres = [], suivi = [] }: TableRows,
  au: string
): Lot[] {
  const ghtDe = new Map(etablissement.map(({ ej, ght }) => [ej, ght]));
  const seuls = entitesHorsContrat({ etablissement, contrat, contrat_perimetre: perimetres, suivi }, au);
  return lots.flatMap((lot) => {
    const siens = seuls.filter(({ ej }) => lot.ghts.includes(ghtDe.get(ej) ?? ''));
    return siens.length === 0 ? [] : [{ ...lot, seuls: siens }];
  });
}

async function comparaisonDe(rows: TableRows, files: readonly ManifestFile[], chantier: string) {
  const atelier = await Atelier.ouvre({ dossier: chantier, files });
  try {
    await atelier.charge([{ table: 'mesure' }]);
    await atelier.db.append('indicateur', rows.indicateur ?? []);
    return await ecrisComparaison(atelier.db);
  } finally {
    atelier.close();
  }
}

/** @throws Error when a row that was worked out does not fit its table */
function verifiees<E extends TableRows>(
  ecrites: E,
  { contrat = [], indicateur = [], source = [], regle = [] }: TableRows
): E {
  const [probleme] = verifieTables({ contrat, indicateur, source, regle, ...ecrites }).filter(
    ({ table }) => table in ecrites
  );
  if (probleme) {
    const { table, rang, colonne, valeur, message } = probleme;
    throw new Error(`${table}, rang ${rang}, ${colonne} = «\u00a0${valeur}\u00a0»\u00a0: ${message}`);
  }
  return ecrites;
}

function lisIndex(racine: string): ReturnType<typeof readIndex> {
  const fichier = path.join(racine, 'index.json');
  return readIndex(existsSync(fichier) ? readFileSync(fichier, 'utf8') : '{"jeux":[]}');
}

/** Adds or replaces the dataset's line; the others stay. Written aside, then renamed. */
function ecrisIndex(racine: string, publication: PublishedDataset, raconte: Publication['raconte']): void {
  const fichier = path.join(racine, 'index.json');
  const { jeux: avant, ecartees } = lisIndex(racine);
  if (ecartees > 0) raconte(`index.json\u00a0: ${ecartees} ligne(s) sans empreintes laissée(s) de côté`);
  const connu = avant.some((jeu) => jeu.nom === publication.nom);
  const jeux = connu ? avant.map((jeu) => (jeu.nom === publication.nom ? publication : jeu)) : [...avant, publication];
  writeFileSync(`${fichier}.tmp`, `${JSON.stringify({ jeux })}\n`);
  renameSync(`${fichier}.tmp`, fichier);
}
